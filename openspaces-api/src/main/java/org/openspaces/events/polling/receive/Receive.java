package org.openspaces.events.polling.receive;

import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.query.ISpaceQuery;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** The operations of all handlers, for templates as well as for queries. */
final class Receive {

    private Receive() {}

    static TakeModifiers take(GigaSpace space, AbstractFifoGroupingReceiveOperationHandler handler) {
        TakeModifiers modifiers = space.getDefaultTakeModifiers();
        if (handler.isUseFifoGrouping()) {
            modifiers = modifiers.add(TakeModifiers.FIFO_GROUPING_POLL);
        }
        return handler.isUseMemoryOnlySearch() ? modifiers.add(TakeModifiers.MEMORY_ONLY_SEARCH) : modifiers;
    }

    static ReadModifiers read(GigaSpace space, AbstractMemoryOnlySearchReceiveOperationHandler handler) {
        ReadModifiers modifiers = space.getDefaultReadModifiers();
        return handler.isUseMemoryOnlySearch() ? modifiers.add(ReadModifiers.MEMORY_ONLY_SEARCH) : modifiers;
    }

    static ReadModifiers readExclusively(GigaSpace space, AbstractFifoGroupingReceiveOperationHandler handler) {
        ReadModifiers modifiers = read(space, handler).add(ReadModifiers.EXCLUSIVE_READ_LOCK);
        return handler.isUseFifoGrouping() ? modifiers.add(ReadModifiers.FIFO_GROUPING_POLL) : modifiers;
    }

    static @Nullable Object takeOne(GigaSpace space, Object template, long timeout, TakeModifiers modifiers) {
        return template instanceof ISpaceQuery<?> query
                ? space.take(query, timeout, modifiers)
                : space.take(template, timeout, modifiers);
    }

    static @Nullable Object readOne(GigaSpace space, Object template, long timeout, ReadModifiers modifiers) {
        return template instanceof ISpaceQuery<?> query
                ? space.read(query, timeout, modifiers)
                : space.read(template, timeout, modifiers);
    }

    /** Null rather than an empty array. */
    static @Nullable Object takeSome(GigaSpace space, Object template, int max, TakeModifiers modifiers) {
        Object[] taken = template instanceof ISpaceQuery<?> query
                ? space.takeMultiple(query, max, modifiers)
                : space.takeMultiple(template, max, modifiers);
        return taken.length == 0 ? null : taken;
    }

    /** Null rather than an empty array. */
    static @Nullable Object readSome(GigaSpace space, Object template, int max, ReadModifiers modifiers) {
        Object[] read = template instanceof ISpaceQuery<?> query
                ? space.readMultiple(query, max, modifiers)
                : space.readMultiple(template, max, modifiers);
        return read.length == 0 ? null : read;
    }
}
