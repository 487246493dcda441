package io.lrmi.space;

import io.lrmi.wire.change.ChangedCount;
import io.lrmi.wire.change.ChangedEntries;
import io.lrmi.wire.space.ChangeResult;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.ReadTakeByIdsResult;
import io.lrmi.wire.space.ReadTakeManyResult;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.SpaceResult;
import java.util.Objects;
import java.util.function.Predicate;

/** Whether an operation left something locked for its transaction, by its result. */
final class Locks {

    /** Of writes: always. */
    static final Predicate<SpaceResult> WRITE = result -> true;

    static final Predicate<SpaceResult> CLEAR = result -> result instanceof CountClearResult clear && clear.count() > 0;

    static final Predicate<SpaceResult> CHANGE = result -> result instanceof ChangeResult change
            && (change.changed() instanceof ChangedCount number
                    ? number.count() > 0
                    : change.changed() instanceof ChangedEntries entries
                            && !entries.entries().isEmpty());

    /** Of what only looks: never. */
    static final Predicate<SpaceResult> NONE = result -> false;

    private Locks() {}

    /** Of reads and takes: if something was found, and was not merely looked at. */
    static Predicate<SpaceResult> ofRead(int modifiers, boolean take) {
        boolean looks = (modifiers & (Modifiers.READ_COMMITTED | Modifiers.DIRTY_READ)) != 0
                && (modifiers & Modifiers.EXCLUSIVE_READ_LOCK) == 0;
        return take || !looks ? Locks::found : NONE;
    }

    private static boolean found(SpaceResult result) {
        if (result instanceof ReadTakeResult one) {
            return one.entry() != null;
        }
        if (result instanceof ReadTakeManyResult many) {
            return !many.entries().isEmpty();
        }
        return result instanceof ReadTakeByIdsResult byIds
                && byIds.entries().stream().anyMatch(Objects::nonNull);
    }
}
