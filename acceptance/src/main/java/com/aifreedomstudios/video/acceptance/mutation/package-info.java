/**
 * Defences taken out, to see that the fault matrix notices.
 *
 * <p>A Java agent replaces code of the service's own classes while they are loaded, so that production has no switch for it:
 * {@code JAVA_TOOL_OPTIONS=-javaagent:acceptance/target/acceptance.jar=<mutation>}. The agent's jar comes onto the service's
 * class path, so this package uses nothing but the JDK.
 */
@NullMarked
package com.aifreedomstudios.video.acceptance.mutation;

import org.jspecify.annotations.NullMarked;
