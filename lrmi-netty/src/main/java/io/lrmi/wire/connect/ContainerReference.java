package io.lrmi.wire.connect;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.lookup.RemoteReference;
import io.lrmi.wire.lookup.SpaceReference;

/** The remote object that holds a space in its server. */
public record ContainerReference(RemoteReference container) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart("com.j_spaces.core.LRMIJSpaceContainer", 1, SpaceReference.REMOTE_STUB);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeObject(container);
    }

    static ContainerReference read(WireInput in) {
        return new ContainerReference(in.readMessage(RemoteReference.class));
    }
}
