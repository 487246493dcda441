package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes the matching entries where they are.
 *
 * @param mutations what to do to each, in order: messages of {@code io.lrmi.wire.change}, or structures of operations of an
 *     application
 * @param timeout milliseconds to wait for entries that a transaction holds
 * @param lease milliseconds from now, 0 to leave it as it is
 */
public record ChangeRequest(
        @Nullable SpaceContext context,
        Packet query,
        List<Object> mutations,
        @Nullable TransactionId transaction,
        long timeout,
        long lease,
        int modifiers)
        implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("ChangeEntriesSpaceOperationRequest", Requests.REQUEST);

    private static final int TRANSACTION = 0x01;
    private static final int TIMEOUT = 0x02;
    private static final int LEASE = 0x04;
    private static final int MODIFIERS = 0x08;

    public ChangeRequest {
        mutations = List.copyOf(mutations);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort((transaction != null ? TRANSACTION : 0)
                | (timeout != 0 ? TIMEOUT : 0)
                | (lease != 0 ? LEASE : 0)
                | (modifiers != 0 ? MODIFIERS : 0));
        out.writeCoded(query);
        out.writeInt(mutations.size());
        for (int i = 0; i < mutations.size(); i++) {
            // What the class would need to be loaded from somewhere, which these do not.
            out.writeObject(null);
            out.writeObject(mutations.get(i));
        }
        if (transaction != null) {
            out.writeCoded(transaction);
        }
        if (timeout != 0) {
            out.writeLong(timeout);
        }
        if (lease != 0) {
            out.writeLong(lease);
        }
        if (modifiers != 0) {
            out.writeInt(modifiers);
        }
    }

    static ChangeRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        Packet query = in.readCodedMessage(Packet.class);
        int count = in.readArrayLength(2);
        List<Object> mutations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            in.readObject();
            Object mutation = in.readObject();
            if (mutation == null) {
                throw new WireFormatException("Change by null");
            }
            mutations.add(mutation);
        }
        return new ChangeRequest(
                context,
                query,
                mutations,
                (flags & TRANSACTION) == 0 ? null : in.readCodedMessage(TransactionId.class),
                (flags & TIMEOUT) == 0 ? 0 : in.readLong(),
                (flags & LEASE) == 0 ? 0 : in.readLong(),
                (flags & MODIFIERS) == 0 ? 0 : in.readInt());
    }
}
