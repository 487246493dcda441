package io.lrmi.spi;

import com.gigaspaces.sync.change.AddAllToCollectionOperation;
import com.gigaspaces.sync.change.AddToCollectionOperation;
import com.gigaspaces.sync.change.ChangeOperation;
import com.gigaspaces.sync.change.IncrementOperation;
import com.gigaspaces.sync.change.PutInMapOperation;
import com.gigaspaces.sync.change.RemoveFromCollectionOperation;
import com.gigaspaces.sync.change.RemoveFromMapOperation;
import com.gigaspaces.sync.change.SetOperation;
import com.gigaspaces.sync.change.UnsetOperation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change operation that every grid knows: it changes the value at the end of a path. */
public sealed interface PathChange extends ChangeOperation, Serializable {

    /** Names separated by dots, the first of which is a property. */
    String path();

    /** Replaces the value. */
    record SetValue(String path, @Nullable Serializable value) implements PathChange {
        @Override
        public String getName() {
            return SetOperation.NAME;
        }
    }

    /** Removes the value. */
    record Unset(String path) implements PathChange {
        @Override
        public String getName() {
            return UnsetOperation.NAME;
        }
    }

    /** Adds to a number of the same class. */
    record Increment(String path, Number delta) implements PathChange {
        @Override
        public String getName() {
            return IncrementOperation.NAME;
        }
    }

    /** Adds an item to a collection. */
    record AddToCollection(String path, @Nullable Serializable item) implements PathChange {
        @Override
        public String getName() {
            return AddToCollectionOperation.NAME;
        }
    }

    /** Adds items to a collection. */
    record AddAllToCollection(String path, List<? extends Serializable> items) implements PathChange {

        public AddAllToCollection {
            // Not List.copyOf, because collections may have null elements.
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }

        @Override
        public String getName() {
            return AddAllToCollectionOperation.NAME;
        }
    }

    /** Removes an item from a collection. */
    record RemoveFromCollection(String path, @Nullable Serializable item) implements PathChange {
        @Override
        public String getName() {
            return RemoveFromCollectionOperation.NAME;
        }
    }

    /** Puts a value into a map. */
    record PutInMap(
            String path,
            @Nullable Serializable key,
            @Nullable Serializable value) implements PathChange {
        @Override
        public String getName() {
            return PutInMapOperation.NAME;
        }
    }

    /** Removes a value from a map. */
    record RemoveFromMap(String path, @Nullable Serializable key) implements PathChange {
        @Override
        public String getName() {
            return RemoveFromMapOperation.NAME;
        }
    }
}
