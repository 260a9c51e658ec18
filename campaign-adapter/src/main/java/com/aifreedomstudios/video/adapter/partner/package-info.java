/** What the adapter needs of each partner to tell whether it can be reached. */
@NullMarked
package com.aifreedomstudios.video.adapter.partner;

import org.jspecify.annotations.NullMarked;
