package io.lrmi.space;

import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.IsolationLevelModifiers;
import com.gigaspaces.client.ReadModifiers;
import org.jspecify.annotations.Nullable;

/** The isolation level of a transaction in place of the configured one. */
final class Isolation {

    private Isolation() {}

    static ReadModifiers apply(@Nullable IsolationLevelModifiers level, ReadModifiers modifiers) {
        if (level == null) {
            return modifiers;
        }
        return modifiers.setIsolationLevel(
                level.isDirtyRead()
                        ? ReadModifiers.DIRTY_READ
                        : level.isReadCommitted() ? ReadModifiers.READ_COMMITTED : ReadModifiers.REPEATABLE_READ);
    }

    static CountModifiers apply(@Nullable IsolationLevelModifiers level, CountModifiers modifiers) {
        if (level == null) {
            return modifiers;
        }
        return modifiers.setIsolationLevel(
                level.isDirtyRead()
                        ? CountModifiers.DIRTY_READ
                        : level.isReadCommitted() ? CountModifiers.READ_COMMITTED : CountModifiers.REPEATABLE_READ);
    }
}
