package io.lrmi.wire.protocol;

import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.aggregate.AggregateTypes;
import io.lrmi.wire.change.ChangeTypes;
import io.lrmi.wire.connect.ConnectTypes;
import io.lrmi.wire.loading.ClassTypes;
import io.lrmi.wire.lookup.LookupTypes;
import io.lrmi.wire.query.QueryTypes;
import io.lrmi.wire.space.SpaceTypes;
import io.lrmi.wire.task.TaskTypes;
import io.lrmi.wire.type.TypeDescriptor;

/** What may come from the wire as a message, and nothing else. */
public final class Messages {

    private static final WireRegistry ALL = create();

    private Messages() {}

    /** All messages of clients and grids; immutable, to be shared. */
    public static WireRegistry all() {
        return ALL;
    }

    private static WireRegistry create() {
        WireRegistry.Builder builder = new WireRegistry.Builder();
        LookupTypes.register(builder);
        ConnectTypes.register(builder);
        SpaceTypes.register(builder);
        return builder.later(
                        TypeDescriptor::register,
                        "com.gigaspaces.internal.metadata.",
                        "com.gigaspaces.internal.query.valuegetter.",
                        "com.gigaspaces.metadata.index.")
                .later(
                        QueryTypes::register,
                        "com.gigaspaces.internal.query.",
                        "com.gigaspaces.internal.transport.ProjectionTemplate",
                        "com.j_spaces.jdbc.builder.range.")
                .later(
                        ChangeTypes::register,
                        "com.gigaspaces.internal.client.Change",
                        "com.gigaspaces.internal.client.FailedChange",
                        "com.gigaspaces.internal.client.mutators.",
                        "com.gigaspaces.client.ChangeException")
                .later(
                        AggregateTypes::register,
                        "com.gigaspaces.query.aggregators.",
                        "com.gigaspaces.internal.utils.math.Mutable")
                .later(
                        TaskTypes::register,
                        "com.gigaspaces.internal.client.SpaceIterator",
                        "com.gigaspaces.internal.client.spaceproxy.executors.",
                        "com.gigaspaces.internal.space.requests.",
                        "org.openspaces.core.executor.internal.")
                .later(ClassTypes::register, "com.gigaspaces.lrmi.classloading.")
                .build();
    }
}
