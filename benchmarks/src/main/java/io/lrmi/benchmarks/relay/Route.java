package io.lrmi.benchmarks.relay;

import java.net.InetSocketAddress;

/**
 * Where the relay listens, and where what comes in there goes to.
 *
 * @param listen port 0 for any
 */
record Route(InetSocketAddress listen, InetSocketAddress to) {}
