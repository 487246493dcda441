package io.lrmi.transport;

import io.lrmi.observe.PeerEvents;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Counts what goes over the wire of one connection, both ways; nearest to the socket. */
final class ByteCounter extends ChannelDuplexHandler {

    private final PeerEvents events;

    ByteCounter(PeerEvents events) {
        this.events = events;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf bytes) {
            events.received(bytes.readableBytes());
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            events.sent(bytes.readableBytes());
        }
        var unused = ctx.write(message, promise);
    }
}
