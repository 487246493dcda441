package io.lrmi.wire.query;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values one of which a value must equal.
 *
 * @param values a set in wire form
 */
public record InPredicate(@Nullable Object values) implements Predicate {

    static final WireClass TYPE = WireClass.smart(COMPARISON + "InSpacePredicate", 1, PREDICATE);

    /** The values themselves, in wire form. */
    public List<@Nullable Object> elements() {
        List<@Nullable Object> elements = JavaTypes.collectionElements(values);
        if (elements == null) {
            throw new WireFormatException("Not a set: " + values);
        }
        return elements;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeCoded(values);
    }

    static InPredicate read(WireInput in) {
        return new InPredicate(in.readCoded());
    }
}
