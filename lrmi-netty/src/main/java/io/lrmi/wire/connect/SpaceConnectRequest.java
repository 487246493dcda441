package io.lrmi.wire.connect;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/** Asks a member for the settings of its space; answered by primaries and backups. */
public record SpaceConnectRequest() implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart("com.gigaspaces.internal.client.spaceproxy.operations.SpaceConnectRequest", 1);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        // Has no content: the server takes the client's version from the connection.
    }

    static SpaceConnectRequest read(WireInput in) {
        return new SpaceConnectRequest();
    }
}
