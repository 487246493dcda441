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
        TypeDescriptor.register(builder);
        SpaceTypes.register(builder);
        QueryTypes.register(builder);
        ChangeTypes.register(builder);
        AggregateTypes.register(builder);
        TaskTypes.register(builder);
        ClassTypes.register(builder);
        return builder.build();
    }
}
