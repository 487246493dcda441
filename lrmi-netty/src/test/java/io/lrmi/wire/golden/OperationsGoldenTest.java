package io.lrmi.wire.golden;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.aggregate.Average;
import io.lrmi.wire.aggregate.CompoundValues;
import io.lrmi.wire.aggregate.DistinctAggregator;
import io.lrmi.wire.aggregate.DistinctEntries;
import io.lrmi.wire.aggregate.ExtremeEntry;
import io.lrmi.wire.aggregate.GroupAggregator;
import io.lrmi.wire.aggregate.Groups;
import io.lrmi.wire.aggregate.PathAggregator;
import io.lrmi.wire.aggregate.PathAggregator.Kind;
import io.lrmi.wire.aggregate.Total;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.golden.Capture.Connection;
import io.lrmi.wire.golden.Capture.Frame;
import io.lrmi.wire.golden.Conversation.Answer;
import io.lrmi.wire.golden.Conversation.Call;
import io.lrmi.wire.golden.Conversation.Content;
import io.lrmi.wire.query.MatchCode;
import io.lrmi.wire.space.AggregateRequest;
import io.lrmi.wire.space.AggregateResult;
import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.ExecuteTaskResult;
import io.lrmi.wire.space.GetTypeResult;
import io.lrmi.wire.space.QueryTemplate;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeByIdsResult;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeManyResult;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.RegisterTypeRequest;
import io.lrmi.wire.space.UpdateLeaseRequest;
import io.lrmi.wire.space.UpdateLeaseResult;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntriesResult;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.space.WriteEntryResult;
import io.lrmi.wire.task.IteratorBatch;
import io.lrmi.wire.task.IteratorBatchRequest;
import io.lrmi.wire.task.IteratorReference;
import io.lrmi.wire.task.IteratorTask;
import io.lrmi.wire.task.TaskWrapper;
import io.lrmi.wire.type.IndexDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The operations that are not in the other captures: iterators, aggregators, indexes, leases, several entries at once and services,
 * of a client of 15.8 with a grid of 16.0 and two partitions.
 */
class OperationsGoldenTest {

    /** Frames that this client, or its grid, writes differently, and why the other side accepts it. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            entry("EntryPacket in snapshot", """
                    The original client shows templates to a member; this one prepares them by itself. The descriptor in it is in \
                    document form, as in RegisterTypeRequest."""),
            entry("ExecuteTaskRequest in iterator", """
                    The context in a step of an iteration is the one of the request, which the original client refers to and this \
                    one writes again. Readers accept either form."""),
            entry("ExecuteTaskRequest in iterator renewed", "As above."),
            entry("CountClearRequest in count in", """
                    Conditions that are combined are in an ArrayList instead of a LinkedList, which the original client uses \
                    here and there. Servers only go through the list."""),
            entry("ExecuteTaskRequest in add index", """
                    A task that the original client adds indexes with. This client sends an AddIndexesRequest, which every \
                    server knows."""),
            entry("ExecuteTaskResult in add index", "The result of that task, with a descriptor as in GetTypeResult."));

    private static final Map<String, List<Content>> STEPS = steps();

    private static Map<String, List<Content>> steps() {
        Conversation conversation = new Conversation();
        Map<String, List<Content>> steps = new TreeMap<>();
        for (Connection connection : Capture.load(Capture.OPERATIONS_16_0).connections()) {
            if (connection.isDiscovery()) {
                conversation.discovery(connection);
                continue;
            }
            Conversation.Reader reader = conversation.reader();
            for (Frame frame : connection.frames()) {
                steps.computeIfAbsent(frame.step(), step -> new ArrayList<>()).add(reader.read(frame));
                assertThat(reader.atEnd(frame)).as(connection + ", " + frame).isTrue();
            }
        }
        return steps;
    }

    private static <T> List<T> arguments(String step, Class<T> kind) {
        return STEPS.get(step).stream()
                .filter(Call.class::isInstance)
                .flatMap(call -> ((Call) call).arguments().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <T> List<T> results(String step, Class<T> kind) {
        return STEPS.get(step).stream()
                .filter(Answer.class::isInstance)
                .map(answer -> ((Answer) answer).reply().result())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The steps of iterations that were asked for. */
    private static <T> List<T> iteration(String step, Class<T> kind) {
        return arguments(step, ExecuteTaskRequest.class).stream()
                .map(ExecuteTaskRequest::task)
                .filter(IteratorTask.class::isInstance)
                .map(task -> ((IteratorTask) task).step())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<IteratorBatch> batches(String step) {
        return results(step, ExecuteTaskResult.class).stream()
                .map(ExecuteTaskResult::value)
                .filter(IteratorBatch.class::isInstance)
                .map(IteratorBatch.class::cast)
                .toList();
    }

    /** Numbers of the persons. */
    private static List<Object> ids(List<EntryPacket> entries) {
        List<Object> ids = new ArrayList<>();
        entries.forEach(entry -> ids.add(entry == null ? "none" : entry.fixedValues()[2]));
        return ids;
    }

    @Test
    void messagesAreWrittenAsCaptured() {
        assertThat(EncodeGoldenTest.compare(Capture.load(Capture.OPERATIONS_16_0), DIFFERENT.keySet()))
                .contains(
                        entry("AggregateRequest", 10),
                        entry("AggregateResult", 10),
                        entry("CountClearRequest", 4),
                        entry("CountClearResult", 6),
                        entry("ExecuteTaskResult", 15),
                        entry("ReadTakeByIdsRequest", 4),
                        entry("ReadTakeByIdsResult", 4),
                        entry("ReadTakeManyRequest", 2),
                        entry("ReadTakeManyResult", 2),
                        entry("UpdateLeaseRequest", 2),
                        entry("UpdateLeaseResult", 2),
                        entry("WriteEntriesRequest", 2),
                        entry("WriteEntriesResult", 2),
                        entry("WriteEntryRequest", 4),
                        entry("WriteEntryResult", 4))
                // Services.
                .containsEntry("ExecuteTaskRequest", 3);
    }

    @Test
    void whatIsWrittenDifferentlyMeansTheSame() {
        Conversation conversation = new Conversation();
        List<WireMessage> written = new ArrayList<>();
        for (String kindAndStep : DIFFERENT.keySet()) {
            String step = kindAndStep.substring(kindAndStep.indexOf(" in ") + 4);
            arguments(step, WireMessage.class).forEach(written::add);
        }
        assertThat(written).hasSizeGreaterThan(10);
        for (WireMessage message : written) {
            byte[] bytes = EncodeGoldenTest.write(message, ProtocolVersion.V15_8_0);
            WireMessage again = EncodeGoldenTest.read(conversation, bytes, ProtocolVersion.V15_8_0);
            Hex.assertSame(message.toString(), bytes, EncodeGoldenTest.write(again, ProtocolVersion.V15_8_0));
        }
    }

    @Test
    void severalEntriesAreWrittenByPartition() {
        assertThat(arguments("writeMultiple 5", WriteEntriesRequest.class))
                .extracting(request -> ids(request.entries()))
                .containsExactlyInAnyOrder(List.of(2, 4, 6), List.of(1, 3));
        assertThat(results("writeMultiple 5", WriteEntriesResult.class))
                .flatExtracting(WriteEntriesResult::outcomes)
                .hasSize(5);
    }

    @Test
    void anIterationGoesOnWithBatchesAndIsClosed() {
        List<IteratorBatch> batches = batches("iterator");
        IteratorBatchRequest second =
                iteration("iterator", IteratorBatchRequest.class).get(0);

        assertThat(batches)
                .extracting(IteratorBatch::partition, IteratorBatch::number, batch -> ids(batch.entries()))
                .containsExactlyInAnyOrder(tuple(0, 0, List.of()), tuple(1, 0, List.of(1, 3)), tuple(1, 1, List.of()));
        assertThat(batches).extracting(IteratorBatch::iterator).containsOnly(second.iterator());
        assertThat(second.batchSize()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(1);
        assertThat(second.maxInactiveMillis()).isEqualTo(60_000);
        assertThat(((QueryTemplate) second.query()).slots().get(0))
                .isEqualTo(new QueryTemplate.Slot(MatchCode.GREATER, null, false));
        assertThat(iteration("iterator", IteratorReference.class))
                .hasSize(2)
                .allMatch(
                        reference -> !reference.renew() && reference.iterator().equals(second.iterator()));
    }

    @Test
    void anIterationIsRenewedWhileItIsIdle() {
        List<IteratorBatch> batches = batches("iterator renewed");

        assertThat(iteration("iterator renewed", IteratorBatchRequest.class))
                .extracting(IteratorBatchRequest::maxInactiveMillis)
                .containsOnly(2_000L);
        assertThat(batches.get(0).entries()).hasSize(1);
        assertThat(iteration("iterator renewed", IteratorReference.class))
                .extracting(IteratorReference::renew)
                .containsExactlyInAnyOrder(true, true, false, false);
    }

    @Test
    void uidsOfAnIterationAreAnAggregationThatThisClientDoesNotSend() {
        assertThat(arguments("iterator of uids", AggregateRequest.class))
                .flatExtracting(AggregateRequest::aggregators)
                .hasSize(2)
                .allMatch(aggregator -> ((WireNode) aggregator).type().name().endsWith(".SpaceIteratorAggregator"));
    }

    @Test
    void numbersAreAggregated() {
        assertThat(arguments("aggregate numbers", AggregateRequest.class))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.aggregators())
                        .containsExactly(
                                new PathAggregator(Kind.COUNT, "age"),
                                new PathAggregator(Kind.SUM, "balance"),
                                new PathAggregator(Kind.AVERAGE, "age"),
                                new PathAggregator(Kind.MIN_VALUE, "age"),
                                new PathAggregator(Kind.MAX_VALUE, "name")));
        assertThat(results("aggregate numbers", AggregateResult.class))
                .extracting(AggregateResult::results)
                .containsExactlyInAnyOrder(
                        List.of(3L, whole(120), new Average(3, whole(42)), 12, "name-6"),
                        List.of(2L, whole(40), new Average(2, whole(64)), 31, "name-3"));
    }

    private static Total whole(long value) {
        return new Total(Total.Kind.LONG, value);
    }

    @Test
    void extremeEntriesComeWithTheirValues() {
        assertThat(results("aggregate entries", AggregateResult.class))
                .flatExtracting(AggregateResult::results)
                .extracting(
                        result -> ((ExtremeEntry) result).largest(),
                        result -> ((ExtremeEntry) result).value(),
                        result -> ((ExtremeEntry) result).entry().fixedValues()[2])
                .containsExactlyInAnyOrder(
                        tuple(false, 12, 2), tuple(true, 60L, 6), tuple(false, 31, 1), tuple(true, 30L, 3));
    }

    @Test
    void distinctValuesComeWithEntries() {
        assertThat(arguments("aggregate distinct", AggregateRequest.class))
                .flatExtracting(AggregateRequest::aggregators)
                .containsOnly(new DistinctAggregator(List.of("payload"), Integer.MAX_VALUE));
        assertThat(results("aggregate distinct", AggregateResult.class))
                .flatExtracting(result -> ((DistinctEntries) result.first()).entries())
                .extracting(distinct -> distinct.key().values())
                .containsExactlyInAnyOrder(List.of("low"), List.of("low"), List.of("high"));
    }

    @Test
    void groupsHaveTheirResultsAndNoFilter() {
        assertThat(arguments("aggregate group by having", AggregateRequest.class))
                .flatExtracting(AggregateRequest::aggregators)
                .containsOnly(new GroupAggregator(
                        List.of("payload"),
                        List.of(
                                new PathAggregator(Kind.COUNT, null),
                                new PathAggregator(Kind.SUM, "balance"),
                                new PathAggregator(Kind.AVERAGE, "age"))));
        assertThat(results("aggregate group by having", AggregateResult.class))
                .flatExtracting(result -> ((Groups) result.first()).groups())
                .extracting(Groups.Group::key, Groups.Group::value)
                .containsExactlyInAnyOrder(
                        tuple(key("high"), value(2L, whole(100), new Average(2, whole(30)))),
                        tuple(key("low"), value(1L, whole(20), new Average(1, whole(12)))),
                        tuple(key("low"), value(2L, whole(40), new Average(2, whole(64)))));
    }

    private static CompoundValues key(Object value) {
        return new CompoundValues(CompoundValues.Kind.GROUP_KEY, List.of(value));
    }

    private static CompoundValues value(Object... values) {
        return new CompoundValues(CompoundValues.Kind.GROUP_VALUE, List.of(values));
    }

    @Test
    void queriesClearAndCount() {
        assertThat(arguments("clear SQL", CountClearRequest.class)).hasSize(2).allMatch(CountClearRequest::clear);
        assertThat(results("clear SQL", CountClearResult.class))
                .extracting(CountClearResult::count)
                .containsExactlyInAnyOrder(1, 0);
        QueryTemplate query = (QueryTemplate)
                arguments("count SQL", CountClearRequest.class).get(0).query();
        assertThat(query.content().fixedValues()).containsExactly(60, null, null, null, null);
        assertThat(query.slots())
                .extracting(QueryTemplate.Slot::matchCode)
                .containsExactly(MatchCode.LESS, MatchCode.EQUAL, MatchCode.EQUAL, MatchCode.NOT_NULL, MatchCode.EQUAL);
        assertThat(results("count SQL", CountClearResult.class))
                .extracting(CountClearResult::count)
                .containsExactly(2, 2);
        assertThat(((QueryTemplate) arguments("count in", CountClearRequest.class)
                                .get(0)
                                .query())
                        .union())
                .isTrue();
        assertThat(results("count in", CountClearResult.class))
                .extracting(CountClearResult::count)
                .containsExactly(2, 2);
    }

    @Test
    void aPreparedTemplateIsSentAsAnyOther() {
        assertThat(arguments("snapshot", ReadTakeRequest.class))
                .extracting(request -> Arrays.asList(((EntryPacket) request.query()).fixedValues()))
                .containsExactly(Arrays.asList(null, null, 2, null, null));
        assertThat(results("snapshot", ReadTakeResult.class).get(0).entry().fixedValues())
                .containsExactly(12, 20L, 2, "name-2", "low");
    }

    @Test
    void eachPartitionIsAskedForItsIds() {
        for (String step : List.of("readByIds", "takeByIds")) {
            assertThat(arguments(step, ReadTakeByIdsRequest.class))
                    .extracting(
                            ReadTakeByIdsRequest::take,
                            request -> request.query().ids(),
                            request -> request.query().routings())
                    .containsExactlyInAnyOrder(
                            tuple(step.equals("takeByIds"), List.of(2), List.of(2)),
                            tuple(step.equals("takeByIds"), List.of(1, 9), List.of(1, 9)));
            assertThat(results(step, ReadTakeByIdsResult.class))
                    .extracting(result -> ids(result.entries()))
                    .containsExactlyInAnyOrder(List.of(2), List.of(1, "none"));
        }
    }

    @Test
    void severalAreTaken() {
        assertThat(arguments("takeMultiple SQL", ReadTakeManyRequest.class))
                .hasSize(2)
                .allMatch(request -> request.take() && request.maxResults() == 3);
        assertThat(results("takeMultiple SQL", ReadTakeManyResult.class))
                .extracting(result -> ids(result.entries()))
                .containsExactlyInAnyOrder(List.of(3), List.of());
    }

    @Test
    void leasesAreRenewedAndCancelledByTheUid() {
        WriteEntryRequest write =
                arguments("lease renew", WriteEntryRequest.class).get(0);
        assertThat(write.lease()).isEqualTo(60_000);
        assertThat(arguments("lease renew", UpdateLeaseRequest.class))
                .extracting(UpdateLeaseRequest::uid, UpdateLeaseRequest::typeName, UpdateLeaseRequest::duration)
                .containsExactly(tuple(write.entry().uid(), "ref.Person", 120_000L));
        assertThat(arguments("lease cancel", UpdateLeaseRequest.class))
                .extracting(UpdateLeaseRequest::uid, UpdateLeaseRequest::duration)
                .containsExactly(tuple(write.entry().uid(), -1L));
        assertThat(results("lease cancel", UpdateLeaseResult.class))
                .extracting(UpdateLeaseResult::failure)
                .containsOnlyNulls();
    }

    @Test
    void indexesAreUniqueOrderedOrOfSeveralPaths() {
        assertThat(arguments("indexes", RegisterTypeRequest.class))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.descriptor().indexes())
                        .extracting(
                                IndexDescriptor::name,
                                IndexDescriptor::kind,
                                IndexDescriptor::unique,
                                IndexDescriptor::position,
                                IndexDescriptor::paths)
                        .containsExactlyInAnyOrder(
                                tuple("id", IndexDescriptor.EQUAL, true, 1, List.of()),
                                tuple("owner", IndexDescriptor.EQUAL, false, 2, List.of()),
                                tuple("serial", IndexDescriptor.EQUAL, true, 3, List.of()),
                                tuple("weight", IndexDescriptor.EQUAL_AND_ORDERED, false, 4, List.of()),
                                tuple("owner+weight", IndexDescriptor.EQUAL, false, -1, List.of("owner", "weight"))));
        Object failure =
                results("unique violated", WriteEntryResult.class).get(0).failure();
        assertThat(WireThrowable.of(failure).className())
                .isEqualTo("com.j_spaces.core.client.DuplicateIndexValueException");
    }

    @Test
    void indexesOfPathsHaveNoPosition() {
        assertThat(arguments("path and compound indexes", RegisterTypeRequest.class)
                        .get(0)
                        .descriptor()
                        .indexes())
                .extracting(IndexDescriptor::name, IndexDescriptor::position, IndexDescriptor::paths)
                .containsExactlyInAnyOrder(
                        tuple("id", 0, List.of()),
                        tuple("owner.name", -1, List.of()),
                        tuple("tags[*]", -1, List.of()),
                        tuple("weight+owner.name", -1, List.of("weight", "owner.name")));
    }

    @Test
    void anAddedIndexIsInTheDescriptorOfTheServer() {
        assertThat(results("add index", GetTypeResult.class))
                .filteredOn(result -> result.descriptor() != null)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.descriptor().indexes())
                        .extracting(IndexDescriptor::name, IndexDescriptor::kind)
                        .contains(tuple("color", IndexDescriptor.EQUAL_AND_ORDERED)));
    }

    @Test
    void callsOfServicesAreTasks() {
        for (String step : List.of("service", "service broadcast")) {
            boolean broadcast = step.equals("service broadcast");
            List<TaskWrapper> tasks = arguments(step, ExecuteTaskRequest.class).stream()
                    .map(request -> (TaskWrapper) request.task())
                    .toList();
            assertThat(tasks).hasSize(broadcast ? 2 : 1);
            assertThat(tasks).extracting(TaskWrapper::distributed).containsOnly(broadcast);
            WireNode.Instance call = (WireNode.Instance) tasks.get(0).task();
            assertThat(call.type().name()).isEqualTo("org.openspaces.remoting.ExecutorRemotingTask");
            assertThat(call.customData()).anyMatch(item -> "hello".equals(JavaTypes.unbox(item)));
            // The members have no services.
            assertThat(results(step, ExecuteTaskResult.class))
                    .extracting(result -> WireThrowable.of(result.failure()).className())
                    .containsOnly("java.lang.NullPointerException");
        }
    }
}
