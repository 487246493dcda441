package com.gigaspaces.client.iterator.cursor;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Not all entries were iterated over: some partitions failed, or lost their place when another member took over. */
public class SpaceIteratorException extends RuntimeException {

    private static final long serialVersionUID = -6396162967502290947L;

    private final TreeMap<Integer, Exception> exceptions = new TreeMap<>();

    public SpaceIteratorException(String message) {
        super(message);
    }

    /** Why each of the partitions, counted from 0, ended early. */
    public Map<Integer, Exception> getExceptions() {
        return Collections.unmodifiableMap(exceptions);
    }

    /** Adds why a partition ended early. */
    public SpaceIteratorException addException(Integer partitionId, Exception e) {
        exceptions.put(partitionId, e);
        if (getCause() == null) {
            initCause(e);
        } else {
            addSuppressed(e);
        }
        return this;
    }

    @Override
    public String getMessage() {
        StringBuilder message = new StringBuilder(super.getMessage());
        exceptions.forEach((partition, failure) ->
                message.append(" Partition ").append(partition + 1).append(": ").append(failure.getMessage()));
        return message.toString();
    }
}
