package io.lrmi.entry;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.metadata.SpaceDocumentSupport;
import com.gigaspaces.metadata.StorageType;
import com.gigaspaces.metadata.index.SpaceIndexType;
import io.lrmi.wire.type.IndexDescriptor;

/** Numbers that stand for the choices of a type in its descriptor. */
final class TypeCodes {

    static final int FIFO_ALL = 3;

    private static final int NO_INDEX = 0;

    private TypeCodes() {}

    static int index(SpaceIndexType type) {
        return switch (type) {
            case NONE -> NO_INDEX;
            case BASIC, EQUAL -> IndexDescriptor.EQUAL;
            case EXTENDED, EQUAL_AND_ORDERED -> IndexDescriptor.EQUAL_AND_ORDERED;
            case ORDERED -> IndexDescriptor.ORDERED;
        };
    }

    static SpaceIndexType index(int code) {
        return switch (code) {
            case IndexDescriptor.EQUAL -> SpaceIndexType.EQUAL;
            case IndexDescriptor.EQUAL_AND_ORDERED -> SpaceIndexType.EQUAL_AND_ORDERED;
            case IndexDescriptor.ORDERED -> SpaceIndexType.ORDERED;
            default -> SpaceIndexType.NONE;
        };
    }

    static int fifo(FifoSupport support) {
        return switch (support) {
            case NOT_SET, DEFAULT -> 0;
            case OFF -> 1;
            case OPERATION -> 2;
            case ALL -> FIFO_ALL;
        };
    }

    static FifoSupport fifo(int code) {
        return switch (code) {
            case 2 -> FifoSupport.OPERATION;
            case FIFO_ALL -> FifoSupport.ALL;
            default -> FifoSupport.OFF;
        };
    }

    static int documentSupport(SpaceDocumentSupport support) {
        return switch (support) {
            case DEFAULT -> 0;
            case COPY -> 1;
            case CONVERT -> 2;
        };
    }

    static SpaceDocumentSupport documentSupport(int code) {
        return switch (code) {
            case 1 -> SpaceDocumentSupport.COPY;
            case 2 -> SpaceDocumentSupport.CONVERT;
            default -> SpaceDocumentSupport.DEFAULT;
        };
    }

    static int storage(StorageType type) {
        return switch (type) {
            case DEFAULT, OBJECT -> 0;
            case BINARY -> 1;
            case COMPRESSED -> 3;
        };
    }

    static StorageType storage(int code) {
        return switch (code) {
            case 1 -> StorageType.BINARY;
            case 3 -> StorageType.COMPRESSED;
            default -> StorageType.OBJECT;
        };
    }
}
