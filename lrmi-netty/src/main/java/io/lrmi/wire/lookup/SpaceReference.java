package io.lrmi.wire.lookup;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/** A space member as the lookup service hands it out. */
public record SpaceReference(RemoteReference member) implements WireMessage {

    public static final WireClass REMOTE_STUB = WireClass.smart("com.gigaspaces.lrmi.RemoteStub", 1);
    static final WireClass TYPE = WireClass.smart("com.gigaspaces.internal.lrmi.stubs.LRMISpaceImpl", 2, REMOTE_STUB);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeObject(member);
    }

    static SpaceReference read(WireInput in) {
        return new SpaceReference(in.readMessage(RemoteReference.class));
    }
}
