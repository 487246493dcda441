package io.lrmi.embedded.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Between the socket and the protocol: holds back what a faulty server does not read or send, in order, and spoils what
 * it sends. All state but {@link #context} is owned by the event loop of the channel.
 */
final class FaultHandler extends ChannelDuplexHandler {

    /** A length of frames that no peer accepts, then something that looks like nothing. */
    private static final byte[] GARBAGE = {
        (byte) 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 'H', 'T', 'T', 'P', '/', '1', '.', '1', ' ', '4', '0', '0'
    };

    private record Held(Object message, ChannelPromise promise, long written) {}

    private final ServerFaults faults;
    private final ArrayDeque<Object> unread = new ArrayDeque<>();
    private final ArrayDeque<Held> unsent = new ArrayDeque<>();
    private boolean readWanted;
    private volatile @Nullable ChannelHandlerContext context;

    FaultHandler(ServerFaults faults) {
        this.faults = faults;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        faults.opened(this);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        if (faults.isRefusing()) {
            var unused = ctx.close();
            return;
        }
        ctx.fireChannelActive();
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        if (faults.isFrozen()) {
            readWanted = true;
        } else {
            ctx.read();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (faults.isFrozen() || !unread.isEmpty()) {
            unread.add(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        Object sent = message;
        if (faults.isGarbage() && message instanceof ByteBuf) {
            ReferenceCountUtil.release(message);
            sent = ctx.alloc().buffer(GARBAGE.length).writeBytes(GARBAGE);
        }
        if (unsent.isEmpty() && !faults.isFrozen() && faults.delayNanos() == 0) {
            var unused = ctx.write(sent, promise);
            return;
        }
        unsent.add(new Held(sent, promise, System.nanoTime()));
        sendDue(ctx);
    }

    /** Closes the connection, before anything that is held back can go on; any thread. */
    void cut() {
        ChannelHandlerContext ctx = context;
        if (ctx != null && !ctx.executor().isShuttingDown()) {
            ctx.executor().execute(() -> {
                discard();
                var unused = ctx.close();
            });
        }
    }

    /** The faults of the server have changed; any thread. */
    void changed() {
        ChannelHandlerContext ctx = context;
        if (ctx != null && !ctx.executor().isShuttingDown()) {
            ctx.executor().execute(() -> goOn(ctx));
        }
    }

    private void goOn(ChannelHandlerContext ctx) {
        if (faults.isFrozen()) {
            return;
        }
        sendDue(ctx);
        for (Object message = unread.poll(); message != null; message = unread.poll()) {
            ctx.fireChannelRead(message);
        }
        if (readWanted) {
            readWanted = false;
            ctx.read();
        }
    }

    private void sendDue(ChannelHandlerContext ctx) {
        boolean sent = false;
        for (Held first = unsent.peek(); first != null && !faults.isFrozen(); first = unsent.peek()) {
            long left = first.written + faults.delayNanos() - System.nanoTime();
            if (left > 0) {
                var unused = ctx.executor().schedule(() -> sendDue(ctx), left, TimeUnit.NANOSECONDS);
                break;
            }
            unsent.remove();
            var unused = ctx.write(first.message, first.promise);
            sent = true;
        }
        if (sent) {
            ctx.flush();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        faults.closed(this);
        discard();
    }

    private void discard() {
        for (Object message = unread.poll(); message != null; message = unread.poll()) {
            ReferenceCountUtil.release(message);
        }
        for (Held held = unsent.poll(); held != null; held = unsent.poll()) {
            ReferenceCountUtil.release(held.message);
            var unused = held.promise.tryFailure(new ClosedChannelException());
        }
    }
}
