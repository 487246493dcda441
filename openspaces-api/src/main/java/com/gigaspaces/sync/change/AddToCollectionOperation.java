package com.gigaspaces.sync.change;

import com.gigaspaces.client.ChangeOperationResult;
import io.lrmi.spi.CollectionChange;
import io.lrmi.spi.PathChange;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Adds an item to a collection. */
public final class AddToCollectionOperation {

    public static final String NAME = "addToCollection";

    private AddToCollectionOperation() {}

    /** Whether the operation is one of these. */
    public static boolean represents(ChangeOperation operation) {
        return NAME.equals(operation.getName());
    }

    /**
     * The path of what is changed.
     *
     * @throws IllegalArgumentException if the operation has none
     */
    public static String getPath(ChangeOperation operation) {
        return Operations.path(operation);
    }

    /**
     * The item to add.
     *
     * @throws IllegalArgumentException if it is another operation
     */
    public static @Nullable Serializable getItem(ChangeOperation operation) {
        return Operations.as(PathChange.AddToCollection.class, operation).item();
    }

    /**
     * Whether the collection is another than before.
     *
     * @throws IllegalArgumentException if it is the result of another operation
     */
    public static boolean isChanged(ChangeOperationResult result) {
        return Operations.result(NAME, result, CollectionChange.class).changed();
    }

    /**
     * The size of the collection after the change.
     *
     * @throws IllegalArgumentException if it is the result of another operation
     */
    public static int getNewSize(ChangeOperationResult result) {
        return Operations.result(NAME, result, CollectionChange.class).size();
    }
}
