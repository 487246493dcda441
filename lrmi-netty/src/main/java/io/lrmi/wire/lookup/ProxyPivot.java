package io.lrmi.wire.lookup;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/** The envelope of a service inside its registration. */
public record ProxyPivot(SpaceReference service) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.sun.jini.proxy.DefaultProxyPivot", 1);

    private static final int FORMAT = 0x80;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeByte(FORMAT);
        out.writeObject(service);
    }

    static ProxyPivot read(WireInput in) {
        in.readByte();
        return new ProxyPivot(in.readMessage(SpaceReference.class));
    }
}
