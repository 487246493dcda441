package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/**
 * The transaction of an operation.
 *
 * @param lease milliseconds after which a member rolls it back by itself, {@link Long#MAX_VALUE} for never
 * @param managerInClient whether the client keeps account of the members of the transaction, rather than these themselves
 */
public record TransactionId(TransactionManagerId manager, long id, long lease, boolean managerInClient)
        implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart("net.jini.core.transaction.server.ServerTransaction", 4552277137549765374L);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeObject(manager);
        out.writeLong(id);
        out.writeLong(lease);
        out.writeBoolean(managerInClient);
    }

    static TransactionId read(WireInput in) {
        return new TransactionId(
                in.readMessage(TransactionManagerId.class), in.readLong(), in.readLong(), in.readBoolean());
    }
}
