/**
 * The program behind {@code ./run}: starts the sandbox and both services, publishes requests as the campaign platform would,
 * shows how they fare, and checks what came of them.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox.run;

import org.jspecify.annotations.NullMarked;
