/** What whoever runs the adapter sees of it: health, and at start who is being waited for. */
@NullMarked
package com.aifreedomstudios.video.adapter.operations;

import org.jspecify.annotations.NullMarked;
