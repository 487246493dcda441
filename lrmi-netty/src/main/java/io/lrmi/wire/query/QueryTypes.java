package io.lrmi.wire.query;

import io.lrmi.wire.WireRegistry;

/** Registers the messages of this package. */
public final class QueryTypes {

    private QueryTypes() {}

    public static void register(WireRegistry.Builder registry) {
        registry.later(
                QueryTypes::registerNow,
                "com.gigaspaces.internal.query.",
                "com.gigaspaces.internal.transport.ProjectionTemplate",
                "com.j_spaces.jdbc.builder.range.");
    }

    private static void registerNow(WireRegistry.Builder registry) {
        registry.external(CompoundQuery.AND, CompoundQuery::readAnd)
                .external(CompoundQuery.OR, CompoundQuery::readOr)
                .external(FunctionCall.TYPE, FunctionCall::read)
                .external(BetweenPredicate.TYPE, BetweenPredicate::read)
                .external(InPredicate.TYPE, InPredicate::read)
                .external(ContainsPredicate.TYPE, ContainsPredicate::read)
                .external(ElementPredicate.TYPE, ElementPredicate::read)
                .external(ElementQuery.TYPE, ElementQuery::read)
                .external(CompositePredicate.ALL, in -> CompositePredicate.read(true, in))
                .external(CompositePredicate.ANY, in -> CompositePredicate.read(false, in))
                .external(Projection.TYPE, Projection::read);
        for (ScalarPredicate.Kind kind : ScalarPredicate.Kind.values()) {
            registry.external(ScalarPredicate.wireClass(kind), in -> ScalarPredicate.read(kind, in));
        }
        for (FixedPredicate predicate : FixedPredicate.values()) {
            registry.external(predicate.wireClass(), in -> predicate);
        }
        for (RangeQuery.Kind kind : RangeQuery.Kind.values()) {
            registry.external(RangeQuery.wireClass(kind), in -> RangeQuery.read(kind, in));
        }
    }
}
