package io.lrmi.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioChannelOption;
import java.net.SocketOption;
import java.util.Map;

/** {@link KeepAlive} for channels, apart from it so that Netty is not loaded by who only blocks. */
final class ChannelKeepAlive {

    private ChannelKeepAlive() {}

    static void on(Channel channel) {
        channel.config().setOption(ChannelOption.SO_KEEPALIVE, true);
        for (Map.Entry<SocketOption<Integer>, Integer> time : KeepAlive.TIMES.entrySet()) {
            // Says no where the operating system does not have it.
            channel.config().setOption(NioChannelOption.of(time.getKey()), time.getValue());
        }
    }
}
