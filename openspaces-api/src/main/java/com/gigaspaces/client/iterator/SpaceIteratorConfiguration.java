package com.gigaspaces.client.iterator;

import com.gigaspaces.client.ReadModifiers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings of an iteration. Not for use by several threads. */
public class SpaceIteratorConfiguration {

    private static final int DEFAULT_BATCH_SIZE = 1000;

    private @Nullable SpaceIteratorType iteratorType;
    private int batchSize = DEFAULT_BATCH_SIZE;
    private @Nullable Duration maxInactiveDuration;
    private @Nullable ReadModifiers readModifiers;

    public static int getDefaultBatchSize() {
        return DEFAULT_BATCH_SIZE;
    }

    public static Duration getDefaultMaxInactiveDuration() {
        return Duration.ofMinutes(1);
    }

    /** The type, null for {@link SpaceIteratorType#CURSOR} wherever the grid has it. */
    public @Nullable SpaceIteratorType getIteratorType() {
        return iteratorType;
    }

    public SpaceIteratorConfiguration setIteratorType(@Nullable SpaceIteratorType iteratorType) {
        this.iteratorType = iteratorType;
        return this;
    }

    public int getBatchSize() {
        return batchSize;
    }

    /** Sets how many entries a partition sends at a time, at least 1. */
    public SpaceIteratorConfiguration setBatchSize(int batchSize) {
        this.batchSize = batchSize;
        return this;
    }

    public @Nullable Duration getMaxInactiveDuration() {
        return maxInactiveDuration;
    }

    /**
     * Sets after which time the grid gives up an iteration whose client is gone; null for a minute. As long as the client
     * lives and does not close the iterator, it tells the grid so on its own. For {@link SpaceIteratorType#CURSOR} only.
     */
    public SpaceIteratorConfiguration setMaxInactiveDuration(@Nullable Duration maxInactiveDuration) {
        this.maxInactiveDuration = maxInactiveDuration;
        return this;
    }

    /** The modifiers, null for those the {@link org.openspaces.core.GigaSpace} was configured with. */
    public @Nullable ReadModifiers getReadModifiers() {
        return readModifiers;
    }

    public SpaceIteratorConfiguration setReadModifiers(@Nullable ReadModifiers readModifiers) {
        this.readModifiers = readModifiers;
        return this;
    }
}
