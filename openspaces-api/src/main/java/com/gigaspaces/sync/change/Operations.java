package com.gigaspaces.sync.change;

import com.gigaspaces.client.ChangeOperationResult;
import io.lrmi.spi.PathChange;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Looks into operations and results for the classes beside it. */
final class Operations {

    private Operations() {}

    static String path(ChangeOperation operation) {
        return as(PathChange.class, operation).path();
    }

    /** The operation if it is of the given kind. */
    static <T extends ChangeOperation> T as(Class<T> kind, ChangeOperation operation) {
        if (!kind.isInstance(operation)) {
            throw new IllegalArgumentException(
                    "Operation '" + operation.getName() + "' is no " + kind.getSimpleName() + ": " + operation);
        }
        return kind.cast(operation);
    }

    /** The result of an operation that must have the name. */
    static @Nullable Serializable result(String name, ChangeOperationResult result) {
        if (!name.equals(result.getOperation().getName())) {
            throw new IllegalArgumentException("A result of operation '"
                    + result.getOperation().getName() + "' where one of '" + name + "' is expected");
        }
        return result.getResult();
    }

    /** The result of an operation that must have the name and always has a result. */
    static <T> T result(String name, ChangeOperationResult result, Class<T> kind) {
        Serializable value = result(name, result);
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("The result of operation '" + name + "' is " + value);
        }
        return kind.cast(value);
    }
}
