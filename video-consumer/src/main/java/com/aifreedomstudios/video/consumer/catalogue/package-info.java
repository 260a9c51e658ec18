/**
 * What the models can do, what they cost and how their input is called: the one place that knows. The figures come from
 * {@code catalogue.yaml}.
 */
@NullMarked
package com.aifreedomstudios.video.consumer.catalogue;

import org.jspecify.annotations.NullMarked;
