package io.lrmi.wire;

/** A message of a Serializable class, which travels as its fields rather than as external data. */
public interface WireStructured extends WireMessage {

    WireNode.Instance toNode();

    @Override
    default void write(WireOutput out) {
        throw new IllegalStateException(wireClass() + " is not externalizable");
    }
}
