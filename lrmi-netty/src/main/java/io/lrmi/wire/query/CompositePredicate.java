package io.lrmi.wire.query;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicates of which all or at least one must hold.
 *
 * @param all whether all must hold
 */
public record CompositePredicate(boolean all, List<Predicate> operands) implements Predicate {

    private static final String PACKAGE = "com.gigaspaces.internal.query.predicate.composite.";
    private static final WireClass COMPOSITE =
            WireClass.externalizable(PACKAGE + "CompositeSpacePredicate", 1, PREDICATE);
    private static final WireClass MULTIPLE =
            WireClass.externalizable(PACKAGE + "MultipleCompositeSpacePredicate", 1, COMPOSITE);
    static final WireClass ALL = WireClass.smart(PACKAGE + "AllSpacePredicate", 1, MULTIPLE);
    static final WireClass ANY = WireClass.smart(PACKAGE + "AnySpacePredicate", 1, MULTIPLE);

    public CompositePredicate {
        operands = List.copyOf(operands);
    }

    @Override
    public WireClass wireClass() {
        return all ? ALL : ANY;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(operands.size());
        for (Predicate operand : operands) {
            out.writeCoded(operand);
        }
    }

    static CompositePredicate read(boolean all, WireInput in) {
        int count = in.readArrayLength(1);
        List<Predicate> operands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            operands.add(in.readCodedMessage(Predicate.class));
        }
        return new CompositePredicate(all, operands);
    }
}
