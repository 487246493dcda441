package io.lrmi.transport;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.ConnectionAbandonedException;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.observe.ConnectionEvents;
import io.lrmi.observe.PeerEvents;
import io.lrmi.wire.CallHeader;
import io.lrmi.wire.Handshake;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection on a shared event loop that carries many calls at a time. The server executes them one after another and
 * replies in order, so the oldest outstanding call owns the next reply.
 *
 * <p>Any thread may {@link #submit}; everything else is confined to the event loop. All calls that wait when the loop
 * gets to them are encoded into one buffer and flushed once, and the loop is woken only for the first of them.
 */
final class PipelinedConnection implements Deadlines.Watched {

    /** One outstanding call. */
    private static final class Call {
        final Target target;
        final Request request;
        final CompletableFuture<Reply> future = new CompletableFuture<>();
        final long timeoutNanos;
        final long deadline;

        Call(Target target, Request request, long timeoutNanos) {
            this.target = target;
            this.request = request;
            this.timeoutNanos = timeoutNanos;
            this.deadline = System.nanoTime() + timeoutNanos;
        }
    }

    private static final int RETAINED_SIZE = 256 * 1024;

    /** Calls are sent when they have so many bytes, so that the channel can say that it has enough. */
    private static final int BATCH_SIZE = 32 * 1024;

    private final Endpoint endpoint;
    private final TransportOptions options;
    private final long callerId;
    private final ClassQuestions questions;
    private final PeerEvents events;
    private final ConnectionEvents life;
    /** Run for each call that is over, whatever came of it. */
    private final Runnable onFreed;

    private final long classLoaderId;
    private final EventLoop loop;
    private final Queue<Call> submitted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean drainScheduled = new AtomicBoolean();
    private final AtomicInteger outstanding = new AtomicInteger();

    /** Set once, read by any thread. */
    private volatile @Nullable LrmiException failure;

    private volatile long lastUsed = System.nanoTime();

    // Confined to the event loop from here on.
    private final ArrayDeque<Call> inFlight = new ArrayDeque<>();
    private final WireOutput out;
    private final WireInput in;
    private @Nullable Channel channel;
    private boolean ready;
    /** Whether the server asked for classes here, so that a request behind another might be taken for an answer. */
    private boolean exclusive;

    private boolean answering;
    private byte[] frame = new byte[4096];
    private final long connectDeadline;

    private PipelinedConnection(
            Endpoint endpoint,
            TransportOptions options,
            ProtocolVersion version,
            long callerId,
            ClassQuestions questions,
            PeerEvents events,
            Runnable onFreed,
            EventLoop loop) {
        this.endpoint = endpoint;
        this.options = options;
        this.callerId = callerId;
        this.questions = questions;
        this.events = events;
        this.life = events.connecting();
        this.onFreed = onFreed;
        this.classLoaderId = questions.served().nextLoaderId();
        this.loop = loop;
        this.out = WireOutput.forConnection(options.maxFrameSize(), version);
        this.in = WireInput.forConnection(options.registry(), options.limits(), version);
        this.connectDeadline = System.nanoTime() + options.connectTimeout().toNanos();
    }

    /**
     * Starts connecting; calls may be submitted at once and fail if the connection cannot be made.
     *
     * @param onFreed run once for each submitted call, when it is over
     */
    static PipelinedConnection open(
            Endpoint endpoint,
            TransportOptions options,
            ProtocolVersion version,
            long callerId,
            ClassQuestions questions,
            PeerEvents events,
            Runnable onFreed,
            Loops loops) {
        EventLoop loop = loops.group().next();
        PipelinedConnection connection =
                new PipelinedConnection(endpoint, options, version, callerId, questions, events, onFreed, loop);
        connection.connect();
        return connection;
    }

    private void connect() {
        var unused = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        Math.min(Integer.MAX_VALUE, options.connectTimeout().toMillis()))
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel ch) {
                        ChannelKeepAlive.on(ch);
                        Tls tls = options.tls();
                        if (events.observed()) {
                            ch.pipeline().addLast(new ByteCounter(events));
                        }
                        ch.pipeline().addLast(new FrameSplitter(options.maxFrameSize()));
                        if (tls != null) {
                            ch.pipeline().addLast(new TlsHandler(tls.codec(endpoint, options.maxFrameSize())));
                        }
                        ch.pipeline().addLast(new ReplyHandler());
                    }
                })
                .connect(new InetSocketAddress(endpoint.host(), endpoint.port()))
                .addListener(result -> {
                    if (!result.isSuccess()) {
                        fail(Failures.connect(
                                endpoint, "a call", options.connectTimeout().toMillis(), result.cause()));
                    }
                });
    }

    /**
     * Sends a call as soon as the loop gets to it.
     *
     * @return fails with a {@link ConnectionException} if the connection breaks or the time is over
     */
    CompletableFuture<Reply> submit(Target target, Request request, long timeoutNanos) {
        outstanding.incrementAndGet();
        Call call = new Call(target, request, timeoutNanos);
        submitted.add(call);
        if (drainScheduled.compareAndSet(false, true)) {
            try {
                loop.execute(this::drain);
            } catch (RejectedExecutionException e) {
                fail(new ClientClosedException("The client was closed before " + request.operation(), false), false);
                failSubmitted();
            }
        } else if (failure != null) {
            failSubmitted();
        }
        return call.future;
    }

    private void freed() {
        outstanding.decrementAndGet();
        onFreed.run();
    }

    int outstanding() {
        return outstanding.get();
    }

    boolean isOpen() {
        return failure == null;
    }

    long idleNanos(long now) {
        return outstanding.get() > 0 ? 0 : now - lastUsed;
    }

    private void drain() {
        drainScheduled.set(false);
        if (failure != null) {
            failSubmitted();
            return;
        }
        Channel ch = channel;
        if (!ready || ch == null) {
            return;
        }
        ByteBuf batch = null;
        // What the peer does not read stays in the queue, as calls that are not encoded yet.
        while (ch.isWritable() && (!exclusive || (inFlight.isEmpty() && !answering))) {
            Call call = submitted.poll();
            if (call == null) {
                break;
            }
            if (call.future.isDone()) {
                freed();
                continue;
            }
            try {
                call.target.encode(call.request, out, callerId, classLoaderId);
            } catch (RuntimeException e) {
                out.abandon();
                freed();
                call.future.completeExceptionally(e);
                continue;
            }
            if (batch == null) {
                batch = ch.alloc().directBuffer(Math.max(1024, out.size()));
            }
            batch.writeBytes(out.array(), 0, out.size());
            if (call.request.oneWay()) {
                freed();
                call.future.complete(new Reply(null, null));
            } else {
                inFlight.add(call);
            }
            if (batch.readableBytes() >= BATCH_SIZE) {
                send(ch, batch);
                batch = null;
            }
        }
        lastUsed = System.nanoTime();
        if (batch != null) {
            send(ch, batch);
        }
    }

    private static void send(Channel ch, ByteBuf batch) {
        var unused = ch.writeAndFlush(batch, ch.voidPromise());
    }

    private void onReply(ByteBuf payload) {
        int length = payload.readableBytes();
        if (frame.length < length || (frame.length > RETAINED_SIZE && length < RETAINED_SIZE)) {
            frame = new byte[Math.max(4096, length)];
        }
        payload.readBytes(frame, 0, length);
        in.begin(frame, 0, length);
        Call oldest = inFlight.peek();
        if (oldest != null && !oldest.request.needsUids()) {
            in.skipUids();
        }
        Reply reply = Reply.read(in);
        if (!in.atEnd()) {
            throw new WireFormatException("the reply has more data than expected");
        }
        if (!ready) {
            if (reply.exception() != null) {
                throw new WireFormatException("the server refused the handshake: " + reply.exception());
            }
            ready = true;
            life.opened();
            drain();
            return;
        }
        if (ClassQuestions.isQuestion(reply.result())) {
            onQuestion(reply.result());
            return;
        }
        Call call = inFlight.poll();
        if (call == null) {
            throw new WireFormatException("a reply arrived that nobody asked for");
        }
        freed();
        lastUsed = System.nanoTime();
        if (Exchange.endsConnection(reply.exception())) {
            call.future.complete(reply);
            fail(Failures.broken(endpoint, "a call", new IOException("the server ends the connection")));
            return;
        }
        call.future.complete(reply);
        if (exclusive) {
            drain();
        }
    }

    /**
     * The question concerns the oldest call; the server takes the next frame as its answer. What was sent behind that call
     * is swallowed, so all of them fail with the connection, and none was executed.
     */
    private void onQuestion(@Nullable Object question) {
        if (inFlight.size() > 1) {
            fail(new AskedForClassesException(endpoint));
            return;
        }
        exclusive = true;
        answering = true;
        var unused = CompletableFuture.supplyAsync(() -> questions.answer(question))
                .whenComplete((answer, failure) -> loop.execute(() -> answer(answer)));
    }

    private void answer(@Nullable WireMessage answer) {
        answering = false;
        Channel ch = channel;
        if (failure != null || ch == null) {
            return;
        }
        CallHeader.writeAnswer(out, answer);
        var unused = ch.writeAndFlush(ch.alloc().buffer(out.size()).writeBytes(out.array(), 0, out.size()));
        drain();
    }

    /** Fails everything outstanding and closes. Idempotent; any thread. */
    void fail(LrmiException reason) {
        fail(reason, true);
    }

    /** A connection that is not wanted any more has not failed if it was never made. */
    private void fail(LrmiException reason, boolean wanted) {
        if (loop.isShuttingDown()) {
            failOnLoop(reason, wanted);
            return;
        }
        if (!loop.inEventLoop()) {
            loop.execute(() -> failOnLoop(reason, wanted));
            return;
        }
        failOnLoop(reason, wanted);
    }

    private void failOnLoop(LrmiException reason, boolean wanted) {
        if (failure == null) {
            failure = reason;
        }
        if (wanted) {
            life.failed();
        } else {
            life.closed();
        }
        Channel ch = channel;
        if (ch != null) {
            var unused = ch.close();
        }
        LrmiException forOldest = reason;
        for (Call call = inFlight.poll(); call != null; call = inFlight.poll()) {
            freed();
            call.future.completeExceptionally(forCall(forOldest, call));
            if (reason instanceof WireFormatException) {
                // The reply that cannot be read belongs to the oldest call; the others have lost their connection.
                forOldest = Failures.abandoned(endpoint, call.request.operation(), reason);
            }
        }
        failSubmitted();
    }

    private void failSubmitted() {
        LrmiException reason = failure;
        for (Call call = submitted.poll(); call != null; call = submitted.poll()) {
            freed();
            // Never sent, so certainly not applied.
            call.future.completeExceptionally(new ConnectionException(
                    call.request.operation() + " was not sent: "
                            + (reason == null ? "the connection to " + endpoint + " is closed" : reason.getMessage()),
                    false,
                    reason));
        }
    }

    private LrmiException forCall(LrmiException reason, Call call) {
        if (reason instanceof AskedForClassesException) {
            return reason;
        }
        if (reason instanceof WireFormatException format) {
            return Failures.badReply(endpoint, call.request.operation(), format);
        }
        if (reason instanceof ClientClosedException) {
            return new ClientClosedException(
                    "The client was closed during " + call.request.operation() + " at " + endpoint, true);
        }
        if (reason instanceof ConnectionAbandonedException) {
            Throwable cause = reason.getCause() == null ? reason : reason.getCause();
            return Failures.abandoned(endpoint, call.request.operation(), cause);
        }
        return Failures.broken(endpoint, call.request.operation(), reason);
    }

    void closeByClient() {
        fail(new ClientClosedException("The client was closed", true), false);
    }

    void closeIdle() {
        fail(new ConnectionException("The idle connection to " + endpoint + " was closed", false, null), false);
    }

    @Override
    public void checkDeadline(long now) {
        if (failure != null || loop.isShuttingDown()) {
            return;
        }
        if (outstanding.get() > 0) {
            loop.execute(() -> expire(System.nanoTime()));
        }
    }

    private void expire(long now) {
        if (failure != null) {
            return;
        }
        if (!ready && now - connectDeadline > 0) {
            fail(Failures.handshake(
                    endpoint, "a call", options.connectTimeout().toMillis(), new SocketTimeoutException()));
            return;
        }
        Call oldest = inFlight.peek();
        if (oldest != null && now - oldest.deadline > 0) {
            // Nobody behind it can get a reply before it does, and its reply must never reach another caller.
            inFlight.poll();
            freed();
            var timeout = Failures.timeout(endpoint, oldest.request, oldest.timeoutNanos);
            oldest.future.completeExceptionally(timeout);
            fail(Failures.abandoned(endpoint, "a call", timeout));
            return;
        }
        for (Call call : inFlight) {
            if (now - call.deadline > 0) {
                call.future.completeExceptionally(Failures.timeout(endpoint, call.request, call.timeoutNanos));
            }
        }
    }

    private final class ReplyHandler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            channel = ctx.channel();
            if (failure != null) {
                var unused = ctx.close();
                return;
            }
            if (options.tls() == null) {
                shakeHands(ctx, DirectConnection.PREAMBLE);
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event == TlsHandler.READY) {
                shakeHands(ctx, new byte[0]);
            }
        }

        private void shakeHands(ChannelHandlerContext ctx, byte[] preamble) {
            CallHeader.writeRequestObject(
                    out,
                    new Handshake(
                            options.announcedVersion(), ProcessHandle.current().pid()));
            ByteBuf first = ctx.alloc().buffer(preamble.length + out.size());
            first.writeBytes(preamble).writeBytes(out.array(), 0, out.size());
            var unused = ctx.writeAndFlush(first, ctx.voidPromise());
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            try {
                if (failure == null) {
                    onReply((ByteBuf) message);
                }
            } catch (WireFormatException e) {
                fail(ready ? e : Failures.handshake(endpoint, "a call", 0, e));
            } finally {
                ReferenceCountUtil.release(message);
            }
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext ctx) {
            if (ctx.channel().isWritable()) {
                drain();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            IOException reason = new IOException("the peer closed the connection");
            fail(
                    ready
                            ? Failures.broken(endpoint, "a call", reason)
                            : Failures.handshake(endpoint, "a call", 0, reason));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            Throwable root = cause.getCause() instanceof WireFormatException || cause.getCause() instanceof SSLException
                    ? cause.getCause()
                    : cause;
            if (!ready) {
                fail(Failures.handshake(endpoint, "a call", 0, root));
            } else {
                fail(root instanceof WireFormatException format ? format : Failures.broken(endpoint, "a call", root));
            }
        }
    }
}
