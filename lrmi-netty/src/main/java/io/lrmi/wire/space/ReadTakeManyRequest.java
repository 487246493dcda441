package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Reads or takes several entries.
 *
 * @param maxResults at least 1, {@link Integer#MAX_VALUE} for all
 */
public record ReadTakeManyRequest(
        @Nullable SpaceContext context,
        Packet query,
        @Nullable TransactionId transaction,
        int maxResults,
        int modifiers,
        boolean take)
        implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("ReadTakeEntriesSpaceOperationRequest", Requests.REQUEST);

    private static final int TRANSACTION = 0x01;
    private static final int MAX_RESULTS = 0x02;
    private static final int MODIFIERS = 0x04;
    private static final int TAKE = 0x08;
    private static final int TIMEOUT = 0x10;
    private static final int MIN_RESULTS = 0x20;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort((transaction != null ? TRANSACTION : 0)
                | (maxResults != Integer.MAX_VALUE ? MAX_RESULTS : 0)
                | (modifiers != 0 ? MODIFIERS : 0)
                | (take ? TAKE : 0));
        out.writeCoded(query);
        if (transaction != null) {
            out.writeCoded(transaction);
        }
        if (maxResults != Integer.MAX_VALUE) {
            out.writeInt(maxResults);
        }
        if (modifiers != 0) {
            out.writeInt(modifiers);
        }
    }

    static ReadTakeManyRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        Packet query = in.readCodedMessage(Packet.class);
        TransactionId transaction = (flags & TRANSACTION) == 0 ? null : in.readCodedMessage(TransactionId.class);
        int maxResults = (flags & MAX_RESULTS) == 0 ? Integer.MAX_VALUE : in.readInt();
        int modifiers = (flags & MODIFIERS) == 0 ? 0 : in.readInt();
        if ((flags & TIMEOUT) != 0) {
            in.readLong();
        }
        if ((flags & MIN_RESULTS) != 0) {
            in.readInt();
        }
        return new ReadTakeManyRequest(context, query, transaction, maxResults, modifiers, (flags & TAKE) != 0);
    }
}
