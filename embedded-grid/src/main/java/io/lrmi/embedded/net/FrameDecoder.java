package io.lrmi.embedded.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Cuts the bytes of a connection into preamble, frames and watchdog requests. Closes the connection of a client that
 * does not begin with the preamble or announces a frame that is too large.
 */
final class FrameDecoder extends ByteToMessageDecoder {

    static final int MAX_FRAME = 64 * 1024 * 1024;

    private static final byte[] PREAMBLE = "gigaspaces-lrmi-protocol".getBytes(StandardCharsets.US_ASCII);
    /** A server refuses a longer first frame. */
    private static final int MAX_HANDSHAKE = 5120;

    private int preambleRead;
    private boolean firstFrameRead;

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        while (preambleRead < PREAMBLE.length && in.isReadable()) {
            if (in.readByte() != PREAMBLE[preambleRead++]) {
                refuse(context, in);
                return;
            }
        }
        if (preambleRead < PREAMBLE.length || in.readableBytes() < 4) {
            return;
        }
        int length = in.getInt(in.readerIndex());
        if (length < 0) {
            if (in.readableBytes() >= 8) {
                out.add(new Inbound.WatchdogRequest(in.readInt(), in.readInt()));
            }
            return;
        }
        if (length > MAX_FRAME || (!firstFrameRead && length >= MAX_HANDSHAKE)) {
            refuse(context, in);
            return;
        }
        if (in.readableBytes() - 4 < length) {
            return;
        }
        in.skipBytes(4);
        byte[] bytes = new byte[length];
        in.readBytes(bytes);
        firstFrameRead = true;
        out.add(new Inbound.Frame(bytes));
    }

    private static void refuse(ChannelHandlerContext context, ByteBuf in) {
        in.skipBytes(in.readableBytes());
        var unused = context.close();
    }
}
