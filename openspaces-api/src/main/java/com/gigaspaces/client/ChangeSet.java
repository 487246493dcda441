package com.gigaspaces.client;

import com.gigaspaces.client.mutators.SpaceEntryMutator;
import com.gigaspaces.server.MutableServerEntry;
import com.gigaspaces.sync.change.ChangeOperation;
import io.lrmi.spi.ChangePlan;
import io.lrmi.spi.PathChange;
import io.lrmi.spi.PlannedChange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to change in entries without reading and writing them: operations that the grid executes one after another. An entry gets
 * all of them or none. Not safe for use by several threads.
 *
 * <p>A path is the name of a property, declared or not, or names separated by dots that lead through documents, maps and objects
 * below it: {@code address.city}. All before the last name must exist.
 */
public class ChangeSet extends PlannedChange {

    /** Immutable as long as there is but one operation, as in most change sets, so that the plan needs no copy. */
    private List<ChangeOperation> operations = List.of();

    private Set<String> uncachedPaths = Set.of();
    private long lease;

    /** Creates a change set that changes nothing yet. */
    public ChangeSet() {}

    /** True if it changes nothing, not even the lease. */
    public boolean isEmpty() {
        return operations.isEmpty() && lease == 0;
    }

    /**
     * Executes an operation of the application; returns this change set. Its class has to be deployed in the grid, because a
     * client sends data but no code.
     */
    public ChangeSet custom(SpaceEntryMutator changeOperation) {
        if (changeOperation == null) {
            throw new IllegalArgumentException("The operation of a change must not be null");
        }
        return add(changeOperation);
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always
     */
    public ChangeSet custom(String name, ChangeFunction<MutableServerEntry, Object> operation) {
        throw new UnsupportedOperationException(
                "A function cannot be sent to the grid, which does not have its code."
                        + " Deploy a class that extends CustomChangeOperation there, and pass an instance to custom(operation).");
    }

    /**
     * Sets a value; returns this change set. A property that is not declared is added if the type allows it. The id cannot be
     * changed, nor the routing property to a value that belongs to another partition.
     */
    public ChangeSet set(String path, @Nullable Serializable value) {
        return add(new PathChange.SetValue(checked(path), value));
    }

    /**
     * Removes a value; returns this change set. A declared property is set to null, which those of primitive types cannot be.
     */
    public ChangeSet unset(String path) {
        return add(new PathChange.Unset(checked(path)));
    }

    /**
     * Adds to a number of type {@code byte}; returns this change set. A missing number counts as 0. Grids up to release 16.0 fail
     * to add to a byte that is there already, see {@link #increment(String, int)}.
     */
    public ChangeSet increment(String path, byte delta) {
        return add(path, delta);
    }

    /**
     * Adds to a number of type {@code short}; returns this change set. A missing number counts as 0. Grids up to release 16.0
     * fail to add to a short that is there already, see {@link #increment(String, int)}.
     */
    public ChangeSet increment(String path, short delta) {
        return add(path, delta);
    }

    /** Adds to a number that has the same type as the argument; returns this change set. A missing number counts as 0. */
    public ChangeSet increment(String path, int delta) {
        return add(path, delta);
    }

    /** Adds to a number that has the same type as the argument; returns this change set. A missing number counts as 0. */
    public ChangeSet increment(String path, long delta) {
        return add(path, delta);
    }

    /** Adds to a number that has the same type as the argument; returns this change set. A missing number counts as 0. */
    public ChangeSet increment(String path, float delta) {
        return add(path, delta);
    }

    /** Adds to a number that has the same type as the argument; returns this change set. A missing number counts as 0. */
    public ChangeSet increment(String path, double delta) {
        return add(path, delta);
    }

    /**
     * Adds to a number of the same class; returns this change set. A missing number counts as 0.
     *
     * @param delta of a class that boxes a primitive type, a {@code BigInteger} or a {@code BigDecimal}
     */
    public ChangeSet increment(String path, Number delta) {
        return add(path, delta);
    }

    /** Subtracts from a number; returns this change set. The same limits apply as to {@link #increment(String, byte)}. */
    public ChangeSet decrement(String path, byte delta) {
        return increment(path, (byte) -delta);
    }

    /** Subtracts from a number; returns this change set. The same limits apply as to {@link #increment(String, short)}. */
    public ChangeSet decrement(String path, short delta) {
        return increment(path, (short) -delta);
    }

    /** Subtracts from a number that has the same type as the argument; returns this change set. */
    public ChangeSet decrement(String path, int delta) {
        return increment(path, -delta);
    }

    /** Subtracts from a number that has the same type as the argument; returns this change set. */
    public ChangeSet decrement(String path, long delta) {
        return increment(path, -delta);
    }

    /** Subtracts from a number that has the same type as the argument; returns this change set. */
    public ChangeSet decrement(String path, float delta) {
        return increment(path, -delta);
    }

    /** Subtracts from a number that has the same type as the argument; returns this change set. */
    public ChangeSet decrement(String path, double delta) {
        return increment(path, -delta);
    }

    /** Adds an item to the collection at the end of the path, which must exist; returns this change set. */
    public ChangeSet addToCollection(String path, @Nullable Serializable newItem) {
        return add(new PathChange.AddToCollection(checked(path), newItem));
    }

    /** Adds items to the collection at the end of the path, which must exist; returns this change set. */
    public ChangeSet addAllToCollection(String path, Serializable... newItems) {
        return addAllToCollection(path, Arrays.asList(newItems));
    }

    /** Adds items to the collection at the end of the path, which must exist; returns this change set. */
    public ChangeSet addAllToCollection(String path, Collection<? extends Serializable> newItems) {
        return add(new PathChange.AddAllToCollection(checked(path), new ArrayList<>(newItems)));
    }

    /** Removes one occurrence of an item from the collection at the end of the path, which must exist; returns this change set. */
    public ChangeSet removeFromCollection(String path, @Nullable Serializable itemToRemove) {
        return add(new PathChange.RemoveFromCollection(checked(path), itemToRemove));
    }

    /** Puts a value into the map at the end of the path, which must exist; returns this change set. */
    public ChangeSet putInMap(String path, @Nullable Serializable key, @Nullable Serializable value) {
        return add(new PathChange.PutInMap(checked(path), key, value));
    }

    /** Removes a key from the map at the end of the path, which must exist; returns this change set. */
    public ChangeSet removeFromMap(String path, @Nullable Serializable key) {
        return add(new PathChange.RemoveFromMap(checked(path), key));
    }

    /**
     * Lets the lease of changed entries begin anew; returns this change set.
     *
     * @param lease milliseconds from the change on, {@code Lease.FOREVER} for an entry that never expires, 0 to leave the lease
     *     as it is
     * @throws IllegalArgumentException if it is negative
     */
    public ChangeSet lease(long lease) {
        if (lease < 0) {
            throw new IllegalArgumentException("The lease of a change is " + lease + " ms, but must not be negative");
        }
        this.lease = lease;
        return this;
    }

    /**
     * Keeps paths from being remembered by both ends of each connection; returns this change set. To be used for paths that
     * contain data, such as keys of maps, since what is remembered is never forgotten.
     */
    public ChangeSet disablePathCaching(String... nonCachedPaths) {
        this.uncachedPaths = nonCachedPaths == null ? Set.of() : Set.copyOf(Arrays.asList(nonCachedPaths));
        return this;
    }

    private static String checked(String path) {
        if (path == null || path.isEmpty()) {
            throw new IllegalArgumentException("The path of a change must not be null or empty");
        }
        return path;
    }

    private ChangeSet add(String path, Number delta) {
        if (delta == null) {
            throw new IllegalArgumentException("What is added to '" + path + "' must not be null");
        }
        return add(new PathChange.Increment(checked(path), delta));
    }

    private ChangeSet add(ChangeOperation operation) {
        if (operations.isEmpty()) {
            operations = List.of(operation);
        } else {
            if (operations.size() == 1) {
                operations = new ArrayList<>(operations);
            }
            operations.add(operation);
        }
        return this;
    }

    @Override
    protected ChangePlan plan() {
        return new ChangePlan(List.copyOf(operations), uncachedPaths, lease);
    }

    @Override
    public String toString() {
        return "ChangeSet" + operations + (lease == 0 ? "" : ", lease " + lease + " ms");
    }
}
