package org.openspaces.events.polling.receive;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceInterruptedException;

/** Waits in the grid for an entry, or asks from time to time, which a template without routing value needs. */
public abstract class AbstractNonBlockingReceiveOperationHandler implements ReceiveOperationHandler {

    private boolean nonBlocking;
    private int nonBlockingFactor = 10;

    /** Sets whether the space is asked from time to time, by default false. */
    public void setNonBlocking(boolean nonBlocking) {
        this.nonBlocking = nonBlocking;
    }

    public boolean isNonBlocking() {
        return nonBlocking;
    }

    /** Sets how often the space is asked within the receive timeout, by default 10 times. */
    public void setNonBlockingFactor(int nonBlockingFactor) {
        this.nonBlockingFactor = nonBlockingFactor;
    }

    @Override
    public @Nullable Object receive(Object template, GigaSpace gigaSpace, long receiveTimeout) {
        if (nonBlocking) {
            return poll(template, gigaSpace, receiveTimeout);
        }
        try {
            return doReceiveBlocking(template, gigaSpace, receiveTimeout);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + " A polling container need not wait in the grid: call setNonBlocking(true) on its"
                            + " receive operation handler.",
                    e);
        }
    }

    private @Nullable Object poll(Object template, GigaSpace gigaSpace, long receiveTimeout) {
        long pause = receiveTimeout / nonBlockingFactor;
        for (int i = 0; i < nonBlockingFactor; i++) {
            Object event = doReceiveNonBlocking(template, gigaSpace);
            if (event != null) {
                return event;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SpaceInterruptedException("Interrupted between two requests for an entry", e);
            }
        }
        return null;
    }

    /** Waits in the grid. */
    protected abstract @Nullable Object doReceiveBlocking(Object template, GigaSpace gigaSpace, long receiveTimeout);

    /** Does not wait. */
    protected abstract @Nullable Object doReceiveNonBlocking(Object template, GigaSpace gigaSpace);
}
