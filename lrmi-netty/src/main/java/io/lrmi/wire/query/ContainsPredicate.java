package io.lrmi.wire.query;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Holds for an entry if an element of a collection in it compares to a value.
 *
 * @param expected in wire form; a set for {@link MatchCode#IN}, null for {@link MatchCode#IS_NULL} and its opposite
 * @param path with {@code [*]} behind each collection
 * @param matchCode a {@link MatchCode}
 */
public record ContainsPredicate(@Nullable Object expected, String path, short matchCode) implements Predicate {

    static final WireClass TYPE = WireClass.smart(COMPARISON + "ContainsPredicate", 1, ScalarPredicate.SCALAR);

    private static final int RELATION = 12;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeCoded(expected);
        out.writeCoded(null);
        out.writeString(path);
        out.writeShort(matchCode);
    }

    static ContainsPredicate read(WireInput in) {
        Object expected = in.readCoded();
        in.readCoded();
        String path = in.readRequiredString();
        short matchCode = in.readShort();
        if (matchCode == RELATION) {
            throw new WireFormatException("Condition on '" + path + "' by a query extension");
        }
        return new ContainsPredicate(expected, path, matchCode);
    }
}
