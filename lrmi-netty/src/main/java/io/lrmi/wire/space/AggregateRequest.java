package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes something from the matching entries.
 *
 * @param aggregators what to compute, each a message of {@code io.lrmi.wire.query} or its structure
 */
public record AggregateRequest(
        @Nullable SpaceContext context,
        Packet query,
        List<Object> aggregators,
        @Nullable TransactionId transaction,
        int modifiers)
        implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("AggregateEntriesSpaceOperationRequest", Requests.REQUEST);

    private static final int TRANSACTION = 0x01;
    private static final int MODIFIERS = 0x02;

    public AggregateRequest {
        aggregators = List.copyOf(aggregators);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort((transaction != null ? TRANSACTION : 0) | (modifiers != 0 ? MODIFIERS : 0));
        out.writeCoded(query);
        out.writeInt(aggregators.size());
        for (Object aggregator : aggregators) {
            // What the class would need to be loaded from somewhere, which these do not.
            out.writeObject(null);
            out.writeObject(aggregator);
        }
        if (transaction != null) {
            out.writeCoded(transaction);
        }
        if (modifiers != 0) {
            out.writeInt(modifiers);
        }
    }

    static AggregateRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        Packet query = in.readCodedMessage(Packet.class);
        int count = in.readArrayLength(2);
        List<Object> aggregators = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            in.readObject();
            Object aggregator = in.readObject();
            if (aggregator == null) {
                throw new WireFormatException("Aggregation by null");
            }
            aggregators.add(aggregator);
        }
        return new AggregateRequest(
                context,
                query,
                aggregators,
                (flags & TRANSACTION) == 0 ? null : in.readCodedMessage(TransactionId.class),
                (flags & MODIFIERS) == 0 ? 0 : in.readInt());
    }
}
