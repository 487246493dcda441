package io.lrmi.wire.space;

import io.lrmi.wire.WireRegistry;

/** Registers the messages of this package. */
public final class SpaceTypes {

    private SpaceTypes() {}

    public static void register(WireRegistry.Builder registry) {
        WriteEntriesResult.register(registry);
        registry.external(SpaceContext.TYPE, SpaceContext::read)
                .external(OperationId.TYPE, OperationId::read)
                .external(EntryPacket.ENTRY, EntryPacket::readEntry)
                .external(EntryPacket.TEMPLATE, EntryPacket::readTemplate)
                .external(DynamicValues.TYPE, DynamicValues::read)
                .external(DocumentValue.TYPE, DocumentValue::read)
                .external(BinaryValue.PLAIN, BinaryValue::readPlain)
                .external(BinaryValue.COMPRESSED, BinaryValue::readCompressed)
                .external(PropertiesQuery.TYPE, PropertiesQuery::read)
                .external(AllQuery.TYPE, AllQuery::read)
                .external(IdQueryPacket.TYPE, IdQueryPacket::read)
                .external(UidQuery.TYPE, UidQuery::read)
                .external(IdsQueryPacket.SINGLE_ROUTING, IdsQueryPacket::readSingleRouting)
                .external(IdsQueryPacket.MULTI_ROUTING, IdsQueryPacket::readMultiRouting)
                .external(WriteOutcome.TYPE, WriteOutcome::read)
                .external(WriteEntryRequest.TYPE, WriteEntryRequest::read)
                .external(WriteEntryResult.TYPE, WriteEntryResult::read)
                .external(WriteEntriesRequest.TYPE, WriteEntriesRequest::read)
                .external(ReadTakeRequest.TYPE, ReadTakeRequest::read)
                .external(ReadTakeResult.TYPE, ReadTakeResult::read)
                .external(ReadTakeManyRequest.TYPE, ReadTakeManyRequest::read)
                .external(ReadTakeManyResult.TYPE, ReadTakeManyResult::read)
                .external(ReadTakeByIdsRequest.TYPE, ReadTakeByIdsRequest::read)
                .external(ReadTakeByIdsResult.TYPE, ReadTakeByIdsResult::read)
                .external(CountClearRequest.TYPE, CountClearRequest::read)
                .external(CountClearResult.TYPE, CountClearResult::read)
                .external(QueryTemplate.TYPE, QueryTemplate::readTemplate)
                .external(QueryTemplate.UNION, QueryTemplate::readUnion)
                .external(AggregateRequest.TYPE, AggregateRequest::read)
                .external(AggregateResult.TYPE, AggregateResult::read)
                .external(ChangeRequest.TYPE, ChangeRequest::read)
                .external(ChangeResult.TYPE, ChangeResult::read)
                .external(GetTypeRequest.TYPE, GetTypeRequest::read)
                .external(GetTypeResult.TYPE, GetTypeResult::read)
                .external(RegisterTypeRequest.TYPE, RegisterTypeRequest::read)
                .external(RegisterTypeResult.TYPE, RegisterTypeResult::read)
                .external(AddIndexesRequest.TYPE, AddIndexesRequest::read)
                .external(AddIndexesResult.TYPE, AddIndexesResult::read)
                .external(ExecuteTaskRequest.TYPE, ExecuteTaskRequest::read)
                .external(ExecuteTaskResult.TYPE, ExecuteTaskResult::read)
                .external(ReadUidsRequest.TYPE, ReadUidsRequest::read)
                .external(ReadUidsResult.TYPE, ReadUidsResult::read)
                .external(UpdateLeaseRequest.TYPE, UpdateLeaseRequest::read)
                .external(UpdateLeaseResult.TYPE, UpdateLeaseResult::read)
                .external(TransactionManagerId.TYPE, TransactionManagerId::read)
                .external(TransactionId.TYPE, TransactionId::read)
                .external(PrepareAndCommitRequest.TYPE, PrepareAndCommitRequest::read)
                .external(PrepareAndCommitResult.TYPE, PrepareAndCommitResult::read)
                .external(CommitRequest.TYPE, CommitRequest::read)
                .external(CommitResult.TYPE, CommitResult::read)
                .external(AbortRequest.TYPE, AbortRequest::read)
                .external(AbortResult.TYPE, AbortResult::read)
                .external(PrepareResult.TYPE, PrepareResult::read);
    }
}
