package io.lrmi.wire.connect;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/**
 * Answer to {@link SpaceConnectRequest}.
 *
 * @param clustered whether the member belongs to a cluster of several members
 */
public record SpaceConnectResult(SpaceSettings settings, boolean clustered) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart("com.gigaspaces.internal.client.spaceproxy.operations.SpaceConnectResult", 1);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeCoded(settings);
        out.writeBoolean(clustered);
    }

    static SpaceConnectResult read(WireInput in) {
        return new SpaceConnectResult(in.readCodedMessage(SpaceSettings.class), in.readBoolean());
    }
}
