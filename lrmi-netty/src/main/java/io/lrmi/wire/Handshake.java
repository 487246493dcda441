package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;

/**
 * First message on every connection: tells the server which version the client speaks.
 *
 * @param version announced version
 * @param processId informational
 */
public record Handshake(ProtocolVersion version, long processId) implements WireMessage {

    static final WireClass TYPE =
            WireClass.externalizable("com.gigaspaces.lrmi.classloading.protocol.lrmi.HandshakeRequest", 1);

    private static final int FORMAT = 0x80;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeByte(FORMAT);
        out.writeObject(version);
        out.writeLong(processId);
    }

    static Handshake read(WireInput in) {
        int format = in.readUnsignedByte();
        if (format != FORMAT) {
            throw new WireFormatException("Unknown format " + format + " of a handshake");
        }
        return new Handshake(in.readMessage(ProtocolVersion.class), in.readLong());
    }
}
