/**
 * Stands between the services and the real parts, to see and to disturb what they say to each other.
 *
 * <p>A {@link com.aifreedomstudios.video.sandbox.proxy.TcpProxy} listens on loopback in front of one target. It can refuse,
 * reset, hold and delay. A {@link com.aifreedomstudios.video.sandbox.proxy.Tap} that understands the protocol carries the
 * bytes itself, with plain blocking code, and tells what it sees in the simulators' phases before it goes on.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox.proxy;

import org.jspecify.annotations.NullMarked;
