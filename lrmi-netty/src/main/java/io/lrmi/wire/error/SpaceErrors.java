package io.lrmi.wire.error;

import io.lrmi.wire.WireClass;

/** Descriptors of the exceptions of space operations (docs/protocol.md, "Exceptions"). */
public final class SpaceErrors {

    /** The member does not know the type, or knows it with other properties; field {@code className}. */
    public static final WireClass UNKNOWN_TYPE = JavaErrors.error(
            "com.j_spaces.core.UnknownTypeException",
            -6396162967502290947L,
            JavaErrors.EXCEPTION,
            "Ljava/lang/String; className",
            "Lcom/gigaspaces/cluster/replication/IReplicationPacket; theCausedEvent");
    /** The same for entries of a batch; field {@code positions} is a list of their indices. */
    public static final WireClass UNKNOWN_TYPES = JavaErrors.error(
            "com.j_spaces.core.UnknownTypesException",
            -6396162967502290947L,
            JavaErrors.EXCEPTION,
            "Ljava/util/List; positions");
    /** A value of an entry could not be read; the cause tells why. */
    public static final WireClass ENTRY_SERIALIZATION =
            JavaErrors.error("com.j_spaces.core.EntrySerializationException", 1, JavaErrors.RUNTIME_EXCEPTION);
    /** The member cannot go on with an iteration, or the cause is why not. */
    public static final WireClass ITERATOR = JavaErrors.error(
            "com.j_spaces.core.GetBatchForIteratorException",
            -6396162967502290947L,
            JavaErrors.RUNTIME_EXCEPTION,
            "I _batchNumber",
            "I _partitionId");
    /** The member is a backup; fields {@code inActiveSpaceMemberName} and {@code primarySpaceMemberName}. */
    public static final WireClass INACTIVE_SPACE = JavaErrors.error(
            "com.gigaspaces.cluster.activeelection.InactiveSpaceException",
            1,
            JavaErrors.REMOTE_EXCEPTION,
            "Ljava/lang/String; inActiveSpaceMemberName",
            "Ljava/lang/String; primarySpaceMemberName");
    /** The request was routed by another generation of the partitioning; field {@code newMap} is the member's. */
    public static final WireClass OTHER_TOPOLOGY = JavaErrors.error(
            "com.gigaspaces.internal.exceptions.ChunksMapGenerationException",
            1,
            JavaErrors.RUNTIME_EXCEPTION,
            "Lcom/gigaspaces/internal/cluster/ClusterTopology; newMap");

    public static final WireClass SPACE_UNAVAILABLE = JavaErrors.error(
            "com.j_spaces.core.exception.SpaceUnavailableException",
            1,
            JavaErrors.REMOTE_EXCEPTION,
            "Ljava/lang/String; memberName");
    public static final WireClass SPACE_STOPPED = JavaErrors.error(
            "com.j_spaces.core.exception.SpaceStoppedException", 4633433378894604434L, SPACE_UNAVAILABLE);

    public static final WireClass UNUSABLE_ENTRY = JavaErrors.error(
            "net.jini.core.entry.UnusableEntryException",
            -2199083666668626172L,
            JavaErrors.EXCEPTION,
            "[Ljava/lang/Throwable; nestedExceptions",
            "Lnet/jini/core/entry/Entry; partialEntry",
            "[Ljava/lang/String; unusableFields");
    public static final WireClass DETAILED_UNUSABLE_ENTRY =
            JavaErrors.error("com.j_spaces.core.DetailedUnusableEntryException", -5232702856139712301L, UNUSABLE_ENTRY);
    public static final WireClass ENTRY_NOT_IN_SPACE = JavaErrors.error(
            "com.j_spaces.core.client.EntryNotInSpaceException",
            5273517108969045717L,
            DETAILED_UNUSABLE_ENTRY,
            "Z m_DeletedByOwnTxn",
            "Ljava/lang/String; m_UID");
    public static final WireClass ENTRY_ALREADY_IN_SPACE = JavaErrors.error(
            "com.j_spaces.core.client.EntryAlreadyInSpaceException",
            -8345114876101707233L,
            JavaErrors.RUNTIME_EXCEPTION,
            "Ljava/lang/String; m_ClassName",
            "Ljava/lang/String; m_UID");
    public static final WireClass VERSION_CONFLICT = JavaErrors.error(
            "com.j_spaces.core.client.EntryVersionConflictException",
            -3939371479314993420L,
            DETAILED_UNUSABLE_ENTRY,
            "I clientVersionID",
            "I spaceVersionID",
            "Ljava/lang/String; UID",
            "Ljava/lang/String; operation");
    public static final WireClass DUPLICATE_INDEX_VALUE = JavaErrors.error(
            "com.j_spaces.core.client.DuplicateIndexValueException",
            1,
            JavaErrors.RUNTIME_EXCEPTION,
            "Ljava/lang/String; _indexName",
            "Ljava/lang/Object; _value",
            "Ljava/lang/String; m_ClassName",
            "Ljava/lang/String; m_OtherUid",
            "Ljava/lang/String; m_UID");

    public static final WireClass SEQUENCE_NUMBER = JavaErrors.error(
            "com.j_spaces.core.client.SequenceNumberException",
            1,
            JavaErrors.RUNTIME_EXCEPTION,
            "Ljava/lang/String; m_ClassName",
            "Ljava/lang/String; m_UID");

    /** The entry of a lease is gone. */
    public static final WireClass UNKNOWN_LEASE = JavaErrors.error(
            "net.jini.core.lease.UnknownLeaseException",
            -2921099330511429288L,
            JavaErrors.error("net.jini.core.lease.LeaseException", -7902272546257490469L, JavaErrors.EXCEPTION));
    /** An entry that no client would find again, such as one in the wrong partition. */
    public static final WireClass PROTECTIVE_MODE = JavaErrors.error(
            "com.gigaspaces.client.protective.ProtectiveModeException", 1, JavaErrors.RUNTIME_EXCEPTION);

    public static final WireClass ENGINE_INTERNAL = JavaErrors.error(
            "com.j_spaces.core.exception.internal.EngineInternalSpaceException",
            688664746776941476L,
            JavaErrors.error(
                    "net.jini.space.InternalSpaceException", -4167507833172939849L, JavaErrors.RUNTIME_EXCEPTION));
    public static final WireClass INVALID_FIFO_TEMPLATE = JavaErrors.error(
            "com.j_spaces.core.InvalidFifoTemplateException",
            1,
            JavaErrors.error("com.j_spaces.core.FifoOperationException", 1, DETAILED_UNUSABLE_ENTRY),
            "Ljava/lang/String; _templateClassName");
    public static final WireClass METADATA =
            JavaErrors.error("com.gigaspaces.metadata.SpaceMetadataException", 1, JavaErrors.RUNTIME_EXCEPTION);
    /** The transaction of an operation is about to end, or was given up. */
    public static final WireClass TRANSACTION = JavaErrors.error(
            "net.jini.core.transaction.TransactionException", -5009935764793203986L, JavaErrors.EXCEPTION);
    /** A transaction that is to end has done nothing on this member, or has ended. */
    public static final WireClass UNKNOWN_TRANSACTION =
            JavaErrors.error("net.jini.core.transaction.UnknownTransactionException", 443798629936327009L, TRANSACTION);
    /** An entry to update was locked until the time was over. */
    public static final WireClass OPERATION_TIMEOUT =
            JavaErrors.error("com.j_spaces.core.client.OperationTimeoutException", 1, JavaErrors.RUNTIME_EXCEPTION);

    private SpaceErrors() {}
}
