package io.lrmi.wire.query;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.type.IndexDescriptor;

/** What a value must be like. */
public sealed interface Predicate extends WireMessage
        permits ScalarPredicate,
                BetweenPredicate,
                InPredicate,
                FixedPredicate,
                CompositePredicate,
                ContainsPredicate,
                ElementPredicate {

    /** Package of most predicates. */
    String COMPARISON = "com.gigaspaces.internal.query.predicate.comparison.";

    WireClass PREDICATE = WireClass.externalizable(
            "com.gigaspaces.internal.query.predicate.AbstractSpacePredicate", 1, IndexDescriptor.EXTERNALIZABLE);
}
