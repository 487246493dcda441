package io.lrmi;

import io.lrmi.observe.ClientEvents;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes events on to an observer, and keeps the client safe from what it throws. */
final class ObserverEvents implements ClientEvents {

    private static final Logger LOG = LoggerFactory.getLogger(LrmiObserver.class);

    private final LrmiObserver observer;
    private final AtomicBoolean complained = new AtomicBoolean();

    ObserverEvents(LrmiObserver observer) {
        this.observer = observer;
    }

    private void ignore(Throwable failure) {
        if (complained.compareAndSet(false, true)) {
            LOG.warn("Observer {} failed; this is logged once, and it is called further on", observer, failure);
        }
    }

    @Override
    public @Nullable Object operationStarted(String operation, @Nullable String typeName) {
        try {
            return observer.operationStarted(operation, typeName);
        } catch (Throwable e) {
            ignore(e);
            return null;
        }
    }

    @Override
    public void operationEnded(
            @Nullable Object handle,
            String operation,
            @Nullable String typeName,
            int partition,
            @Nullable Throwable failure,
            long nanos) {
        try {
            observer.operationEnded(
                    handle, operation, typeName, partition, OperationOutcome.of(failure), failure, nanos);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void operationRetried(String operation, @Nullable String typeName, int partition) {
        try {
            observer.operationRetried(operation, typeName, partition);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void requestStarted(String peer) {
        try {
            observer.requestStarted(peer);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void requestEnded(String peer) {
        try {
            observer.requestEnded(peer);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void requestWaited(String peer, long nanos) {
        try {
            observer.requestWaited(peer, nanos);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void failoverEnded(int partition, boolean moved, @Nullable Throwable failure, long nanos) {
        try {
            observer.failoverEnded(partition, outcome(moved, failure), nanos);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void connectionOpened(String peer, long nanos) {
        try {
            observer.connectionOpened(peer, nanos);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void connectionFailed(String peer, long nanos) {
        try {
            observer.connectionFailed(peer, nanos);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void connectionClosed(String peer) {
        try {
            observer.connectionClosed(peer);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void bytesSent(String peer, long bytes) {
        try {
            observer.bytesSent(peer, bytes);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void bytesReceived(String peer, long bytes) {
        try {
            observer.bytesReceived(peer, bytes);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void lookupEnded(@Nullable Throwable failure, long nanos) {
        try {
            observer.lookupEnded(failure, nanos);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    @Override
    public void topologyRefreshed(boolean changed, @Nullable Throwable failure, long nanos) {
        try {
            observer.topologyRefreshed(changed, failure, nanos);
        } catch (Throwable e) {
            ignore(e);
        }
    }

    private static FailoverOutcome outcome(boolean moved, @Nullable Throwable failure) {
        if (failure != null) {
            return FailoverOutcome.FAILED;
        }
        return moved ? FailoverOutcome.MOVED : FailoverOutcome.RETURNED;
    }

    void clientClosed() {
        try {
            observer.clientClosed();
        } catch (Throwable e) {
            ignore(e);
        }
    }
}
