package io.lrmi.wire.task;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.EntryPacket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the matching entries of one partition.
 *
 * @param entries fewer than asked for if they are the last
 * @param failure why there are none, null if there is no reason
 * @param partition from 0, -1 if the server does not know
 */
public record IteratorBatch(
        List<EntryPacket> entries, @Nullable Object failure, int partition, int number, UUID iterator)
        implements WireMessage {

    private static final WireClass RESPONSE =
            WireClass.externalizable("com.gigaspaces.internal.space.responses.AbstractSpaceResponseInfo", 1);
    static final WireClass TYPE =
            WireClass.smart("com.gigaspaces.internal.client.SpaceIteratorBatchResult", 1, RESPONSE);

    private static final int ENTRIES = 0x1;
    private static final int FAILURE = 0x2;

    public IteratorBatch {
        entries = List.copyOf(entries);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeShort(ENTRIES | (failure != null ? FAILURE : 0));
        out.writeCodedArray(entries.toArray());
        if (failure != null) {
            out.writeCoded(failure);
        }
        out.writeInt(partition);
        out.writeInt(number);
        IteratorBatchRequest.writeUuid(out, iterator);
    }

    static IteratorBatch read(WireInput in) {
        int flags = in.readShort();
        List<EntryPacket> entries = new ArrayList<>();
        @Nullable Object @Nullable [] packets = (flags & ENTRIES) == 0 ? null : in.readCodedArray();
        if (packets != null) {
            for (Object packet : packets) {
                if (!(packet instanceof EntryPacket entry)) {
                    throw new WireFormatException("Something else than an entry in a batch");
                }
                entries.add(entry);
            }
        }
        return new IteratorBatch(
                entries,
                (flags & FAILURE) == 0 ? null : in.readCoded(),
                in.readInt(),
                in.readInt(),
                IteratorBatchRequest.readUuid(in));
    }
}
