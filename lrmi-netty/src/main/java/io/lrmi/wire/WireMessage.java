package io.lrmi.wire;

/**
 * A protocol object that writes its own external data. What it writes, the decoder registered under the name of its
 * {@link #wireClass()} reads back, so that client and embedded grid share one definition.
 */
public interface WireMessage {

    WireClass wireClass();

    /** Writes the external data, without the object header and the end marker around it. */
    void write(WireOutput out);
}
