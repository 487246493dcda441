package io.lrmi;

import io.lrmi.observe.ClientEvents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes events on to several observers, in their order. Allocates only for handles, and only if there are any. */
final class SeveralObservers implements ClientEvents {

    private final ObserverEvents[] observers;

    SeveralObservers(List<ObserverEvents> observers) {
        this.observers = observers.toArray(ObserverEvents[]::new);
    }

    @Override
    public @Nullable Object operationStarted(String operation, @Nullable String typeName) {
        @Nullable Object[] handles = null;
        for (int i = 0; i < observers.length; i++) {
            Object handle = observers[i].operationStarted(operation, typeName);
            if (handle != null) {
                handles = handles == null ? new @Nullable Object[observers.length] : handles;
                handles[i] = handle;
            }
        }
        return handles;
    }

    @Override
    public void operationEnded(
            @Nullable Object handle,
            String operation,
            @Nullable String typeName,
            int partition,
            @Nullable Throwable failure,
            long nanos) {
        @Nullable Object[] handles = (@Nullable Object[]) handle;
        for (int i = 0; i < observers.length; i++) {
            observers[i].operationEnded(
                    handles == null ? null : handles[i], operation, typeName, partition, failure, nanos);
        }
    }

    @Override
    public void operationRetried(String operation, @Nullable String typeName, int partition) {
        for (ObserverEvents observer : observers) {
            observer.operationRetried(operation, typeName, partition);
        }
    }

    @Override
    public void requestStarted(String peer) {
        for (ObserverEvents observer : observers) {
            observer.requestStarted(peer);
        }
    }

    @Override
    public void requestEnded(String peer) {
        for (ObserverEvents observer : observers) {
            observer.requestEnded(peer);
        }
    }

    @Override
    public void requestWaited(String peer, long nanos) {
        for (ObserverEvents observer : observers) {
            observer.requestWaited(peer, nanos);
        }
    }

    @Override
    public void failoverEnded(int partition, boolean moved, @Nullable Throwable failure, long nanos) {
        for (ObserverEvents observer : observers) {
            observer.failoverEnded(partition, moved, failure, nanos);
        }
    }

    @Override
    public void connectionOpened(String peer, long nanos) {
        for (ObserverEvents observer : observers) {
            observer.connectionOpened(peer, nanos);
        }
    }

    @Override
    public void connectionFailed(String peer, long nanos) {
        for (ObserverEvents observer : observers) {
            observer.connectionFailed(peer, nanos);
        }
    }

    @Override
    public void connectionClosed(String peer) {
        for (ObserverEvents observer : observers) {
            observer.connectionClosed(peer);
        }
    }

    @Override
    public void bytesSent(String peer, long bytes) {
        for (ObserverEvents observer : observers) {
            observer.bytesSent(peer, bytes);
        }
    }

    @Override
    public void bytesReceived(String peer, long bytes) {
        for (ObserverEvents observer : observers) {
            observer.bytesReceived(peer, bytes);
        }
    }

    @Override
    public void lookupEnded(@Nullable Throwable failure, long nanos) {
        for (ObserverEvents observer : observers) {
            observer.lookupEnded(failure, nanos);
        }
    }

    @Override
    public void topologyRefreshed(boolean changed, @Nullable Throwable failure, long nanos) {
        for (ObserverEvents observer : observers) {
            observer.topologyRefreshed(changed, failure, nanos);
        }
    }
}
