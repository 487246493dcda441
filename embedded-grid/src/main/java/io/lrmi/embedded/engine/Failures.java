package io.lrmi.embedded.engine;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.error.JavaErrors;
import io.lrmi.wire.error.SpaceErrors;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.OperationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failures of space operations, worded as a grid words them. */
final class Failures {

    private Failures() {}

    static OperationFailure unknownType(String type) {
        return unknownType(type, "Insufficient Data In Class : " + type);
    }

    static OperationFailure checksumMismatch(String type, int clientChecksum, int serverChecksum) {
        return unknownType(
                type,
                "Client checksum " + clientChecksum + " for type [" + type + "] does not match server checksum "
                        + serverChecksum);
    }

    private static OperationFailure unknownType(String type, String message) {
        return failure(
                WireThrowable.builder(SpaceErrors.UNKNOWN_TYPE).message(message).field("className", type));
    }

    static OperationFailure unknownTypes(List<Integer> positions) {
        return failure(WireThrowable.builder(SpaceErrors.UNKNOWN_TYPES)
                .field(
                        "positions",
                        JavaTypes.list(positions.stream().map(JavaTypes::node).toList())));
    }

    static OperationFailure incompatibleType(EntryType known, EntryType offered) {
        return failure(WireThrowable.builder(SpaceErrors.DETAILED_UNUSABLE_ENTRY)
                .nestedMessage("The operation's type description is incompatible with the type description stored in"
                        + " the space.\nType=[" + known.name() + "], Server checksum=[" + known.checksum()
                        + "], Operation checksum=[" + offered.checksum() + "].\nServer type description:\n" + known
                        + "\nOperation type description:\n" + offered));
    }

    static OperationFailure notInSpace(String uid, String member) {
        return failure(WireThrowable.builder(SpaceErrors.ENTRY_NOT_IN_SPACE)
                .nestedMessage("Entry UID " + uid + " is not in space " + member)
                .field("m_UID", uid));
    }

    static OperationFailure alreadyInSpace(String uid, String type) {
        return failure(WireThrowable.builder(SpaceErrors.ENTRY_ALREADY_IN_SPACE)
                .message("Entry UID=" + uid + " class=" + type
                        + " rejected - an entry with the same UID already in space.")
                .field("m_UID", uid)
                .field("m_ClassName", type));
    }

    static OperationFailure updateWithoutUid(EntryPacket packet) {
        OperationId id = packet.header().operationId();
        return failure(WireThrowable.builder(SpaceErrors.DETAILED_UNUSABLE_ENTRY)
                .nestedMessage("Update operation requires non-null object UID. Object=EntryPacket[typeName="
                        + packet.typeName() + ",uid=null,version=" + packet.version() + ",operationId="
                        + (id == null ? null : "ID:" + id.client() + "." + id.counter()) + "]"));
    }

    static OperationFailure unknownLease(String action, String type, String uid) {
        return failure(WireThrowable.builder(SpaceErrors.UNKNOWN_LEASE)
                .message("Failed to " + action + " entry's lease of class " + type + " and uid " + uid
                        + " as it is no longer present in space  (may have been already expired or canceled)."));
    }

    static OperationFailure versionConflict(@Nullable String uid, String operation, int client, int space) {
        return failure(WireThrowable.builder(SpaceErrors.VERSION_CONFLICT)
                .nestedMessage("Entry Version ID conflict, Operation rejected. Operation=" + operation + " UID=" + uid
                        + " space entry version=" + space + " client version=" + client)
                .field("clientVersionID", client)
                .field("spaceVersionID", space)
                .field("UID", uid)
                .field("operation", operation));
    }

    static OperationFailure duplicateIndexValue(
            String uid, String type, String index, @Nullable Object value, String otherUid) {
        return failure(WireThrowable.builder(SpaceErrors.DUPLICATE_INDEX_VALUE)
                .message("Entry UID=" + uid + " class=" + type + " index=" + index + " value=" + value
                        + " rejected: an entry with the same index value already in space. otheruid=" + otherUid)
                .field("_indexName", index)
                .field("_value", boxed(value))
                .field("m_ClassName", type)
                .field("m_UID", uid)
                .field("m_OtherUid", otherUid));
    }

    static OperationFailure sequenceNumber(String uid, String type, @Nullable Object was, @Nullable Object given) {
        return failure(WireThrowable.builder(SpaceErrors.SEQUENCE_NUMBER)
                .message("sequence-number problem Entry UID=" + uid + " class=" + type
                        + "  sequence number altered in update/change op was=" + was + " new=" + given)
                .field("m_ClassName", type)
                .field("m_UID", uid));
    }

    /** Values inside an exception travel as objects. */
    private static @Nullable Object boxed(@Nullable Object value) {
        if (value instanceof Integer number) {
            return JavaTypes.node(number);
        }
        if (value instanceof Boolean flag) {
            return JavaTypes.node(flag);
        }
        return value == null || value instanceof WireNode ? value : value.toString();
    }

    static OperationFailure noRoutingValue(String type, @Nullable String property) {
        return protectiveMode("no routing value provided when writing an entry of type '" + type
                + "' in a partitioned space. A routing value should be specified within the entry's property named '"
                + property + "'.");
    }

    static OperationFailure wrongPartition(
            String kind, String type, @Nullable String property, @Nullable Object value, int expected, int partition) {
        return protectiveMode("the routing value in the " + kind + " entry of type '" + type
                + "' does not match this space partition id. The value within the entry's routing property named '"
                + property + "' is " + value + " which matches partition id " + (expected + 1)
                + " while current partition id is " + (partition + 1) + ".");
    }

    private static OperationFailure protectiveMode(String reason) {
        return failure(WireThrowable.builder(SpaceErrors.PROTECTIVE_MODE).message("Operation is rejected - " + reason));
    }

    static OperationFailure notActive(OpenTransaction transaction) {
        return failure(
                WireThrowable.builder(SpaceErrors.TRANSACTION).message("Transaction is not active: " + transaction));
    }

    static OperationFailure disconnected(OpenTransaction transaction) {
        return failure(WireThrowable.builder(SpaceErrors.TRANSACTION)
                .message("Transaction was disconnected due to communication fault: " + transaction));
    }

    static OperationFailure unknownTransaction() {
        return failure(WireThrowable.builder(SpaceErrors.UNKNOWN_TRANSACTION));
    }

    static OperationFailure unknownLease(OpenTransaction.Key transaction) {
        return failure(WireThrowable.builder(SpaceErrors.UNKNOWN_LEASE)
                .message("Transaction " + transaction.id() + " is not known"));
    }

    /** An entry of a batch that another transaction holds. */
    static WireNode.Instance locked() {
        return WireThrowable.builder(SpaceErrors.OPERATION_TIMEOUT)
                .message("Timeout expired after waiting for a transactional proper matching entry")
                .build();
    }

    static OperationFailure iterator(String message) {
        return failure(WireThrowable.builder(SpaceErrors.ITERATOR).message(message));
    }

    static OperationFailure inactive(String member, @Nullable String primary) {
        return failure(WireThrowable.builder(SpaceErrors.INACTIVE_SPACE)
                .message("[" + member + "] servers as backup-only space and can't accept any operation while primary ["
                        + primary + "] space is alive.")
                .field("inActiveSpaceMemberName", member)
                .field("primarySpaceMemberName", primary));
    }

    static OperationFailure stopped(String member) {
        return failure(WireThrowable.builder(SpaceErrors.SPACE_STOPPED)
                .message("Space [" + member + "] is in stopped state.")
                .field("memberName", member));
    }

    static OperationFailure notFifo(String type) {
        return failure(WireThrowable.builder(SpaceErrors.INVALID_FIFO_TEMPLATE)
                .nestedMessage(
                        "Failed to perform FIFO operation: class " + type + " metadata is not set to support FIFO.")
                .field("_templateClassName", type));
    }

    static OperationFailure groupWithoutTransaction(String type) {
        return failure(WireThrowable.builder(SpaceErrors.ENGINE_INTERNAL)
                .message("Groups of entries are served in transactions only, because those lock the group: " + type));
    }

    static OperationFailure notGrouped(String type) {
        return illegalArgument("fifo grouping specified but no fifo grouping property defined type=" + type);
    }

    static OperationFailure metadata(String message) {
        return failure(WireThrowable.builder(SpaceErrors.METADATA).message(message));
    }

    static OperationFailure unsupported(String what) {
        return failure(WireThrowable.builder(JavaErrors.UNSUPPORTED_OPERATION)
                .message("The embedded grid does not support " + what + "; use a real grid for it"));
    }

    /** What code of the JDK's exceptions did with the values of entries. */
    static OperationFailure of(RuntimeException failure) {
        WireClass type = failure instanceof ClassCastException
                ? JavaErrors.CLASS_CAST
                : failure instanceof NullPointerException ? JavaErrors.NULL_POINTER : JavaErrors.ILLEGAL_ARGUMENT;
        return failure(WireThrowable.builder(type).message(failure.getMessage()));
    }

    static OperationFailure illegalArgument(String message) {
        return failure(WireThrowable.builder(JavaErrors.ILLEGAL_ARGUMENT).message(message));
    }

    static OperationFailure unsupportedOperation(String message) {
        return failure(WireThrowable.builder(JavaErrors.UNSUPPORTED_OPERATION).message(message));
    }

    static OperationFailure runtime(String message) {
        return failure(WireThrowable.builder(JavaErrors.RUNTIME_EXCEPTION).message(message));
    }

    static OperationFailure nullPointer() {
        return failure(WireThrowable.builder(JavaErrors.NULL_POINTER));
    }

    static OperationFailure classCast(@Nullable Object value, Class<?> expected) {
        return failure(WireThrowable.builder(JavaErrors.CLASS_CAST)
                .message("class " + (value == null ? "null" : ValuePaths.className(value)) + " cannot be cast to class "
                        + expected.getName()));
    }

    /** A collection or map of a class that can be copied only by its own means. */
    static OperationFailure uninstantiable(String className) {
        return illegalState("Failed to create an instance of " + className);
    }

    static OperationFailure illegalState(String message) {
        return failure(WireThrowable.builder(JavaErrors.ILLEGAL_STATE).message(message));
    }

    private static OperationFailure failure(WireThrowable.Builder exception) {
        return new OperationFailure(exception.build());
    }
}
