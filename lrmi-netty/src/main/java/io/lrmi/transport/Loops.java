package io.lrmi.transport;

import io.lrmi.failure.ClientClosedException;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The event loops that pipelined connections share, started with the first of them: an application that only blocks
 * never pays for them.
 */
public final class Loops implements AutoCloseable {

    private static final int THREADS = 2;

    private final String clientName;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable EventLoopGroup group;
    private boolean closed;

    public Loops(String clientName) {
        this.clientName = clientName;
    }

    /** Whether the current thread is an event loop of some client, which must not block. */
    static boolean inLoop() {
        return Thread.currentThread() instanceof MustNotBlock;
    }

    EventLoopGroup group() {
        lock.lock();
        try {
            if (closed) {
                throw new ClientClosedException("The client is closed", false);
            }
            EventLoopGroup current = group;
            if (current == null) {
                AtomicInteger number = new AtomicInteger();
                ThreadFactory threads =
                        task -> new LoopThread(task, "lrmi-" + clientName + "-loop-" + number.incrementAndGet());
                current = new MultiThreadIoEventLoopGroup(THREADS, threads, NioIoHandler.newFactory());
                group = current;
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        EventLoopGroup current;
        lock.lock();
        try {
            closed = true;
            current = group;
        } finally {
            lock.unlock();
        }
        if (current != null) {
            current.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
        }
    }

    /** Marks the threads of event loops; asking for it loads nothing of Netty. */
    private interface MustNotBlock {}

    private static final class LoopThread extends FastThreadLocalThread implements MustNotBlock {

        LoopThread(Runnable task, String name) {
            super(task, name);
            setDaemon(true);
        }
    }
}
