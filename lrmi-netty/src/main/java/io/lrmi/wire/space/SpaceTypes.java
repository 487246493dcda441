package io.lrmi.wire.space;

import io.lrmi.wire.WireRegistry;
import org.jspecify.annotations.Nullable;

/** Registers the messages of this package. */
public final class SpaceTypes {

    private static final String OPERATIONS = "com.gigaspaces.internal.client.spaceproxy.operations.";

    private SpaceTypes() {}

    public static void register(WireRegistry.Builder registry) {
        registry.finder(SpaceTypes::decoder);
    }

    /**
     * By name, for otherwise every message would be loaded before the first of them arrives, and each has a decoder to be linked: a
     * client would start a fifth more slowly.
     */
    private static WireRegistry.@Nullable Decoder decoder(String className) {
        return switch (className) {
            case OPERATIONS + "AbortPreparedTransactionSpaceOperationRequest" -> AbortRequest::read;
            case OPERATIONS + "AbortPreparedTransactionSpaceOperationResult" -> AbortResult::read;
            case OPERATIONS + "AddEntryTypeIndexesSpaceOperationRequest" -> AddIndexesRequest::read;
            case OPERATIONS + "AddEntryTypeIndexesSpaceOperationResult" -> AddIndexesResult::read;
            case OPERATIONS + "AggregateEntriesSpaceOperationRequest" -> AggregateRequest::read;
            case OPERATIONS + "AggregateEntriesSpaceOperationResult" -> AggregateResult::read;
            case OPERATIONS + "ChangeEntriesSpaceOperationRequest" -> ChangeRequest::read;
            case OPERATIONS + "ChangeEntriesSpaceOperationResult" -> ChangeResult::read;
            case OPERATIONS + "CommitPreparedTransactionSpaceOperationRequest" -> CommitRequest::read;
            case OPERATIONS + "CommitPreparedTransactionSpaceOperationResult" -> CommitResult::read;
            case OPERATIONS + "CountClearEntriesSpaceOperationRequest" -> CountClearRequest::read;
            case OPERATIONS + "CountClearEntriesSpaceOperationResult" -> CountClearResult::read;
            case OPERATIONS + "ExecuteTaskSpaceOperationRequest" -> ExecuteTaskRequest::read;
            case OPERATIONS + "ExecuteTaskSpaceOperationResult" -> ExecuteTaskResult::read;
            case OPERATIONS + "GetEntryTypeDescriptorSpaceOperationRequest" -> GetTypeRequest::read;
            case OPERATIONS + "GetEntryTypeDescriptorSpaceOperationResult" -> GetTypeResult::read;
            case OPERATIONS + "PrepareAndCommitTransactionSpaceOperationRequest" -> PrepareAndCommitRequest::read;
            case OPERATIONS + "PrepareAndCommitTransactionSpaceOperationResult" -> PrepareAndCommitResult::read;
            case OPERATIONS + "ReadTakeEntriesByIdsSpaceOperationRequest" -> ReadTakeByIdsRequest::read;
            case OPERATIONS + "ReadTakeEntriesByIdsSpaceOperationResult" -> ReadTakeByIdsResult::read;
            case OPERATIONS + "ReadTakeEntriesSpaceOperationRequest" -> ReadTakeManyRequest::read;
            case OPERATIONS + "ReadTakeEntriesSpaceOperationResult" -> ReadTakeManyResult::read;
            case OPERATIONS + "ReadTakeEntriesUidsSpaceOperationRequest" -> ReadUidsRequest::read;
            case OPERATIONS + "ReadTakeEntriesUidsSpaceOperationResult" -> ReadUidsResult::read;
            case OPERATIONS + "ReadTakeEntrySpaceOperationRequest" -> ReadTakeRequest::read;
            case OPERATIONS + "ReadTakeEntrySpaceOperationResult" -> ReadTakeResult::read;
            case OPERATIONS + "RegisterEntryTypeDescriptorSpaceOperationRequest" -> RegisterTypeRequest::read;
            case OPERATIONS + "RegisterEntryTypeDescriptorSpaceOperationResult" -> RegisterTypeResult::read;
            case OPERATIONS + "UpdateLeaseSpaceOperationRequest" -> UpdateLeaseRequest::read;
            case OPERATIONS + "UpdateLeaseSpaceOperationResult" -> UpdateLeaseResult::read;
            case OPERATIONS + "WriteEntriesSpaceOperationRequest" -> WriteEntriesRequest::read;
            case OPERATIONS + "WriteEntriesSpaceOperationResult" -> WriteEntriesResult::read;
            case OPERATIONS + "WriteEntrySpaceOperationRequest" -> WriteEntryRequest::read;
            case OPERATIONS + "WriteEntrySpaceOperationResult" -> WriteEntryResult::read;
            case "com.gigaspaces.document.DocumentProperties" -> DynamicValues::read;
            case "com.gigaspaces.document.SpaceDocument" -> DocumentValue::read;
            case "com.gigaspaces.internal.io.CompressedMarshObject" -> BinaryValue::readCompressed;
            case "com.gigaspaces.internal.io.MarshObject" -> BinaryValue::readPlain;
            case "com.gigaspaces.internal.query.PropertiesQuery" -> PropertiesQuery::read;
            case "com.gigaspaces.internal.server.space.operations.WriteEntriesResult" -> WriteEntriesResult.Body::read;
            case "com.gigaspaces.internal.server.space.operations.WriteEntryResult" -> WriteOutcome::read;
            case "com.gigaspaces.internal.transport.EmptyQueryPacket" -> AllQuery::read;
            case "com.gigaspaces.internal.transport.EntryPacket" -> EntryPacket::readEntry;
            case "com.gigaspaces.internal.transport.TemplatePacket" -> EntryPacket::readTemplate;
            case "com.j_spaces.core.IdQueryPacket" -> IdQueryPacket::read;
            case "com.j_spaces.core.IdsMultiRoutingQueryPacket" -> IdsQueryPacket::readMultiRouting;
            case "com.j_spaces.core.IdsQueryPacket" -> IdsQueryPacket::readSingleRouting;
            case "com.j_spaces.core.OperationID" -> OperationId::read;
            case "com.j_spaces.core.SpaceContext" -> SpaceContext::read;
            case "com.j_spaces.core.UidQueryPacket" -> UidQuery::read;
            case "com.j_spaces.jdbc.builder.QueryTemplatePacket" -> QueryTemplate::readTemplate;
            case "com.j_spaces.jdbc.builder.UnionTemplatePacket" -> QueryTemplate::readUnion;
            case "com.sun.jini.mahalo.ExtendedPrepareResult" -> PrepareResult::read;
            case "com.sun.jini.mahalo.TxnMgrProxy" -> TransactionManagerId::read;
            case "net.jini.core.transaction.server.ServerTransaction" -> TransactionId::read;
            default -> null;
        };
    }
}
