package io.lrmi.embedded.net;

import io.netty.channel.Channel;
import java.util.concurrent.TimeUnit;

/** Closing of listening sockets. */
final class ServerSockets {

    private ServerSockets() {}

    /**
     * Closes a listening socket and waits until its port refuses connections. The operating system closes the port only
     * when its selector next selects, which has happened once a task that was scheduled afterwards runs.
     */
    static void close(Channel channel) {
        channel.close().syncUninterruptibly();
        channel.eventLoop().schedule(() -> {}, 1, TimeUnit.MILLISECONDS).syncUninterruptibly();
    }
}
