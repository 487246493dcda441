package io.lrmi.wire.loading;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.Map;

/**
 * Asks the client for a class; comes in place of a reply.
 *
 * @param loaderId as in the header of the call
 * @param name of the class, or of a resource
 */
public record ClassQuestion(long loaderId, String name, boolean resource) implements WireStructured {

    private static final WireClass FILE_TYPE =
            WireClass.serializable(ClassTypes.PACKAGE + "FileType", 0, WireClass.ENUM, JavaTypes.ENUM);
    static final WireClass TYPE = WireClass.serializable(
            ClassTypes.PACKAGE + "ClassDefinitionRequest",
            1,
            WireClass.SERIALIZABLE,
            null,
            "J classLoaderId",
            "Ljava/lang/String; className",
            "Lcom/gigaspaces/lrmi/classloading/FileType; fileType");

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        return new WireNode.Instance(TYPE)
                .fields(Map.of(
                        "classLoaderId",
                        loaderId,
                        "className",
                        name,
                        "fileType",
                        new WireNode.Constant(FILE_TYPE, resource ? "RESOURCE" : "CLASS")));
    }

    static ClassQuestion of(WireNode.Instance node) {
        if (node.field("classLoaderId") instanceof Long loaderId
                && node.field("className") instanceof String name
                && node.field("fileType") instanceof WireNode.Constant fileType) {
            return new ClassQuestion(loaderId, name, !fileType.name().equals("CLASS"));
        }
        throw new WireFormatException("A question for a class without its name");
    }
}
