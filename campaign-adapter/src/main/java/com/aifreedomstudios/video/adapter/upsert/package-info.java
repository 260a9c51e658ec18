/**
 * Any other platform: two PUT routes with ids that the adapter derives, described in docs/platform-upsert.openapi.yaml.
 */
@NullMarked
package com.aifreedomstudios.video.adapter.upsert;

import org.jspecify.annotations.NullMarked;
