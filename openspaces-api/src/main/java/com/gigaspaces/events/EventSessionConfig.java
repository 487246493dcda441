package com.gigaspaces.events;

/** Settings of a session of notifications; see {@link org.openspaces.core.GigaSpace#newDataEventSession(EventSessionConfig)}. */
public class EventSessionConfig {

    private boolean fifo;
    private int batchSize;
    private long batchTime;

    public boolean isFifo() {
        return fifo;
    }

    public EventSessionConfig setFifo(boolean fifo) {
        this.fifo = fifo;
        return this;
    }

    public boolean isBatching() {
        return batchSize > 0;
    }

    /**
     * Sets how notifications are batched.
     *
     * @param time milliseconds
     */
    public void setBatch(int size, long time) {
        this.batchSize = size;
        this.batchTime = time;
    }

    public int getBatchSize() {
        return batchSize;
    }

    public long getBatchTime() {
        return batchTime;
    }
}
