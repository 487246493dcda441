package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Renews or cancels the lease of an entry.
 *
 * @param duration milliseconds from now, {@link Long#MAX_VALUE} for ever, {@link #CANCEL} to end it
 */
public record UpdateLeaseRequest(@Nullable SpaceContext context, String uid, String typeName, long duration)
        implements SpaceRequest {

    public static final long CANCEL = -1;

    static final WireClass TYPE = Requests.operation("UpdateLeaseSpaceOperationRequest", Requests.REQUEST);

    private static final int UID = 0x1;
    private static final int TYPE_NAME = 0x2;
    private static final int OBJECT_TYPE = 0x4;
    private static final int DURATION = 0x8;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort(UID | TYPE_NAME | (duration != CANCEL ? DURATION : 0));
        out.writeString(uid);
        out.writeString(typeName);
        if (duration != CANCEL) {
            out.writeLong(duration);
        }
    }

    static UpdateLeaseRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        String uid = (flags & UID) == 0 ? "" : in.readRequiredString();
        String typeName = (flags & TYPE_NAME) == 0 ? "" : in.readRequiredString();
        if ((flags & OBJECT_TYPE) != 0) {
            in.readInt();
        }
        return new UpdateLeaseRequest(context, uid, typeName, (flags & DURATION) == 0 ? CANCEL : in.readLong());
    }
}
