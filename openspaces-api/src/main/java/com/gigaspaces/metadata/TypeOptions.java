package com.gigaspaces.metadata;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.document.SpaceDocument;
import org.jspecify.annotations.Nullable;

/** What a type says about its entries as a whole. */
record TypeOptions(
        FifoSupport fifoSupport,
        boolean replicable,
        boolean blobstoreEnabled,
        boolean broadcast,
        boolean dynamicProperties,
        boolean optimisticLocking,
        StorageType storageType,
        Class<? extends SpaceDocument> documentWrapperClass,
        FifoGrouping fifoGrouping,
        @Nullable String sequenceNumber) {

    /** The options of a type that extends no other. */
    static TypeOptions defaults(boolean dynamicProperties) {
        return new TypeOptions(
                FifoSupport.OFF,
                true,
                true,
                false,
                dynamicProperties,
                false,
                StorageType.OBJECT,
                SpaceDocument.class,
                FifoGrouping.NONE,
                null);
    }

    static TypeOptions of(SpaceTypeDescriptor type) {
        return new TypeOptions(
                type.getFifoSupport(),
                type.isReplicable(),
                type.isBlobstoreEnabled(),
                type.isBroadcast(),
                type.supportsDynamicProperties(),
                type.supportsOptimisticLocking(),
                type.getStorageType(),
                type.getDocumentWrapperClass(),
                new FifoGrouping(type.getFifoGroupingPropertyPath(), type.getFifoGroupingIndexesPaths()),
                type.hasSequenceNumber()
                        ? type.getFixedProperty(type.getSequenceNumberFixedPropertyID())
                                .getName()
                        : null);
    }

    TypeOptions withStorageType(StorageType storageType) {
        return new TypeOptions(
                fifoSupport,
                replicable,
                blobstoreEnabled,
                broadcast,
                dynamicProperties,
                optimisticLocking,
                storageType,
                documentWrapperClass,
                fifoGrouping,
                sequenceNumber);
    }
}
