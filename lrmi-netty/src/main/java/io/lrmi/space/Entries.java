package io.lrmi.space;

import com.gigaspaces.query.QueryResultType;
import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryType;
import io.lrmi.failure.LrmiException;
import io.lrmi.wire.space.EntryPacket;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns packets from the grid into what the application asked for. */
final class Entries {

    private final EntryMapper mapper;
    private final Function<String, EntryType> resolver;

    Entries(EntryMapper mapper, TypeCatalog catalog) {
        this.mapper = mapper;
        this.resolver = catalog::ofName;
    }

    /** Whether an entry can be turned into an object without asking the grid for its type. */
    boolean isKnown(EntryPacket packet, EntryType asked) {
        String name = packet.typeName();
        return name == null || name.equals(asked.name()) || mapper.types().find(name) != null;
    }

    /**
     * An object or document.
     *
     * @throws org.springframework.dao.DataAccessException if it contains a class that is not allowed, or does not fit
     *     the application's class
     */
    Object toObject(EntryPacket packet, EntryType asked, QueryResultType result) {
        try {
            return mapper.toObject(packet, asked, result, resolver);
        } catch (LrmiException e) {
            throw SpaceFailures.of(e);
        }
    }

    /** The wire form of an object of the application. */
    @Nullable
    Object toWire(@Nullable Object value) {
        return mapper.toWire(value);
    }

    /** The value of a wire form that came with an entry. */
    @Nullable
    Object toJava(@Nullable Object value, EntryType type) {
        return mapper.toJava(value, type);
    }
}
