package com.gigaspaces.events;

import java.io.Serializable;
import net.jini.core.lease.Lease;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a session of notifications; see {@link org.openspaces.core.GigaSpace#newDataEventSession(EventSessionConfig)}. Times
 * are in milliseconds. Not safe for use by several threads.
 */
public class EventSessionConfig implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final long DEFAULT_RENEW_EXPIRATION = Lease.FOREVER;
    public static final long DEFAULT_RENEW_DURATION = 20_000;
    public static final long DEFAULT_RENEW_RTT = 10_000;

    public static final int DEFAULT_DURABLE_BATCH_SIZE = 5_000;
    public static final int DEFAULT_DURABLE_BATCH_PENDING_THRESHOLD = 100;
    public static final long DEFAULT_DURABLE_BATCH_TIME = 10;

    private boolean fifo;
    private boolean durable;
    private int batchSize;
    private long batchTime;
    private int batchPendingThreshold;
    private @Nullable Boolean triggerNotifyTemplate;
    private @Nullable Boolean replicateNotifyTemplate;

    /** Neither ordered nor batched nor durable. */
    public EventSessionConfig() {}

    public boolean isFifo() {
        return fifo;
    }

    public EventSessionConfig setFifo(boolean fifo) {
        this.fifo = fifo;
        return this;
    }

    public boolean isBatching() {
        return batchSize > 0 && batchTime > 0 && batchPendingThreshold > 0;
    }

    /** Sets how many notifications are sent together, and after what time those that are there. */
    public void setBatch(int size, long time) {
        setBatch(size, time, size);
    }

    /** Sets how many notifications are sent together, after what time those that are there, and how many wake the sender. */
    public void setBatch(int size, long time, int pendingThreshold) {
        this.batchSize = size;
        this.batchTime = time;
        this.batchPendingThreshold = pendingThreshold;
    }

    public int getBatchSize() {
        return batchSize;
    }

    public long getBatchTime() {
        return batchTime;
    }

    public int getBatchPendingThreshold() {
        return batchPendingThreshold;
    }

    public boolean isDurableNotifications() {
        return durable;
    }

    /** Sets whether notifications are kept for a listener that is away; sets the sizes of batches unless they are set. */
    public EventSessionConfig setDurableNotifications(boolean durable) {
        this.durable = durable;
        if (durable) {
            batchSize = batchSize > 0 ? batchSize : DEFAULT_DURABLE_BATCH_SIZE;
            batchTime = batchTime > 0 ? batchTime : DEFAULT_DURABLE_BATCH_TIME;
            batchPendingThreshold =
                    batchPendingThreshold > 0 ? batchPendingThreshold : DEFAULT_DURABLE_BATCH_PENDING_THRESHOLD;
        }
        return this;
    }

    /** Null if not set. */
    public @Nullable Boolean isTriggerNotifyTemplate() {
        return triggerNotifyTemplate;
    }

    public EventSessionConfig setTriggerNotifyTemplate(boolean triggerNotifyTemplate) {
        this.triggerNotifyTemplate = triggerNotifyTemplate;
        return this;
    }

    /** Null if not set. */
    public @Nullable Boolean isReplicateNotifyTemplate() {
        return replicateNotifyTemplate;
    }

    public EventSessionConfig setReplicateNotifyTemplate(boolean replicateNotifyTemplate) {
        this.replicateNotifyTemplate = replicateNotifyTemplate;
        return this;
    }

    public boolean isGuaranteedNotifications() {
        return durable;
    }

    /** The same as {@link #setDurableNotifications}. */
    public void setGuaranteedNotifications(boolean guaranteedNotifications) {
        setDurableNotifications(guaranteedNotifications);
    }

    /**
     * Checks that settings do not contradict each other.
     *
     * @throws UnsupportedOperationException if they do
     */
    public void validate() {
        if (!durable) {
            if (isBatching() && batchSize != batchPendingThreshold) {
                throw new UnsupportedOperationException(
                        "The pending threshold of batches must be their size, unless notifications are durable");
            }
            return;
        }
        if (Boolean.TRUE.equals(triggerNotifyTemplate)) {
            throw new UnsupportedOperationException(
                    "Templates of durable notifications cannot be triggered at backups");
        }
        if (Boolean.FALSE.equals(replicateNotifyTemplate)) {
            throw new UnsupportedOperationException("Templates of durable notifications are always replicated");
        }
    }
}
