package io.lrmi.wire.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.aggregate.Average;
import io.lrmi.wire.aggregate.CompoundValues;
import io.lrmi.wire.aggregate.DistinctAggregator;
import io.lrmi.wire.aggregate.DistinctEntries;
import io.lrmi.wire.aggregate.GroupAggregator;
import io.lrmi.wire.aggregate.Groups;
import io.lrmi.wire.aggregate.ListAggregator;
import io.lrmi.wire.aggregate.PathAggregator;
import io.lrmi.wire.aggregate.Total;
import io.lrmi.wire.change.ChangeFailure;
import io.lrmi.wire.change.ChangedCount;
import io.lrmi.wire.change.ChangedEntries;
import io.lrmi.wire.change.ChangedEntry;
import io.lrmi.wire.change.CollectionOutcome;
import io.lrmi.wire.change.FailedEntry;
import io.lrmi.wire.change.MapOutcome;
import io.lrmi.wire.change.Mutation;
import io.lrmi.wire.error.JavaErrors;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.protocol.Messages;
import io.lrmi.wire.type.FifoGrouping;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Messages come back as they were sent, in the layouts of every version. */
class SpaceMessagesTest {

    static final List<ProtocolVersion> VERSIONS =
            List.of(ProtocolVersion.V15_2_0, ProtocolVersion.V15_5_0, ProtocolVersion.V15_8_0);

    private static final OperationId OPERATION = new OperationId(-7, 8);
    private static final TransactionId TRANSACTION =
            new TransactionId(new TransactionManagerId(1, -2), 5, 90_000, true);
    private static final PacketHeader HEADER = new PacketHeader(OPERATION, null, 0x8e747646, PacketHeader.DOCUMENT);
    private static final PacketHeader QUERY = new PacketHeader(null, null, 0x8e747646, PacketHeader.NO_ENTRY_TYPE);

    private static final List<WireMessage> MESSAGES = List.of(
            new AllQuery(new PacketHeader(null, null, 0, PacketHeader.NO_ENTRY_TYPE), QueryPacket.ANY_RESULT),
            new IdQueryPacket(
                    new IdQueryPacket.Form(QUERY, QueryPacket.DOCUMENT_RESULT, "a.A", 4, 1, 2, null),
                    null,
                    3,
                    "id",
                    5L),
            new IdQueryPacket(
                    new IdQueryPacket.Form(HEADER, QueryPacket.ANY_RESULT, "a.A", 4, 0, -1, null),
                    HEADER.operationId(),
                    0,
                    7,
                    null),
            new UidQuery(QUERY, QueryPacket.ANY_RESULT, "A1^2^3", null, 0, null, "a.A", null),
            new UidQuery(QUERY, QueryPacket.DOCUMENT_RESULT, null, List.of("u", "v"), 2, 6, null, null),
            new IdsQueryPacket(QUERY, QueryPacket.ANY_RESULT, "a.A", Arrays.asList(1, null, "x"), 0, null, 5, null),
            new IdsQueryPacket(
                    HEADER, QueryPacket.DOCUMENT_RESULT, "a.A", List.of(1, 2), 4, null, null, Arrays.asList(1, null)),
            new CountClearRequest(SpaceContext.CLUSTERED_CLIENT, query(), null, Modifiers.DIRTY_READ, true),
            new CountClearResult(null, 17),
            new GetTypeRequest(null, "a.A"),
            new GetTypeResult(null, null),
            new RegisterTypeResult(null),
            new ReadTakeRequest(SpaceContext.CLUSTERED_CLIENT, query(), null, 5000, Modifiers.FIFO, true, true),
            new ReadTakeRequest(null, query(), null, 0, 0, false, false),
            new ReadTakeResult(null, null, 1),
            new ReadTakeManyRequest(null, query(), null, 10, Modifiers.FIFO, true),
            new ReadTakeManyRequest(null, query(), null, Integer.MAX_VALUE, 0, false),
            new ReadTakeManyResult(null, List.of(), 2, 1),
            new ReadTakeByIdsRequest(
                    SpaceContext.CLUSTERED_CLIENT,
                    new IdsQueryPacket(QUERY, 0, "a.A", List.of(1), 0, null, 1, null),
                    null,
                    Modifiers.IF_EXISTS,
                    true),
            new ReadTakeByIdsResult(null, Arrays.asList(null, null)),
            new ChangeRequest(
                    SpaceContext.CLUSTERED_CLIENT,
                    query(),
                    List.of(
                            Mutation.of(Mutation.Kind.SET, "a", true, "x"),
                            Mutation.of(Mutation.Kind.UNSET, "a.b", false),
                            Mutation.of(Mutation.Kind.INCREMENT, "a", true, 5L),
                            Mutation.of(Mutation.Kind.ADD_TO_COLLECTION, "c", true, (Object) null),
                            Mutation.of(Mutation.Kind.REMOVE_FROM_COLLECTION, "c", true, 1),
                            Mutation.of(Mutation.Kind.PUT_IN_MAP, "m", false, "key", 2.5),
                            Mutation.of(Mutation.Kind.REMOVE_FROM_MAP, "m", true, "key")),
                    null,
                    5,
                    60_000,
                    1 << 25),
            new BinaryValue(new byte[] {121, 112, -1}, false),
            new BinaryValue(new byte[0], true),
            new ChangeResult(null, new ChangedCount(3), 0),
            new ChangeResult(
                    null,
                    new ChangedEntries(
                            true,
                            List.of(
                                    new ChangedEntry("a.A", 7, 2, null),
                                    new ChangedEntry(
                                            "a.A",
                                            "id",
                                            3,
                                            Arrays.asList(
                                                    null, new CollectionOutcome(true, 2), new MapOutcome(5L, 1))))),
                    4),
            new ChangeResult(null, new ChangedEntries(false, List.of()), 0),
            TRANSACTION,
            new ReadTakeRequest(SpaceContext.CLUSTERED_CLIENT, query(), TRANSACTION, 5000, Modifiers.FIFO, true, true),
            new ReadTakeManyRequest(null, query(), TRANSACTION, 10, 0, true),
            new ReadTakeByIdsRequest(
                    null, new IdsQueryPacket(QUERY, 0, "a.A", List.of(1), 0, null, 1, null), TRANSACTION, 0, false),
            new CountClearRequest(null, query(), TRANSACTION, 0, false),
            new PrepareAndCommitRequest(SpaceContext.CLUSTERED_CLIENT, TRANSACTION.manager(), OPERATION, 5),
            new PrepareAndCommitResult(null, Vote.COMMITTED),
            new CommitRequest(null, TRANSACTION.manager(), 3, OPERATION, 5),
            new CommitResult(null),
            new AbortRequest(null, TRANSACTION.manager(), OPERATION, 5),
            new AbortResult(null),
            new PrepareResult(Vote.NOT_CHANGED),
            new WriteEntryResult(null, new WriteOutcome("uid", 2, 12345, null, 3)),
            new WriteEntryResult(null, new WriteOutcome(null, 1, Long.MAX_VALUE, null, 0)),
            new WriteEntryResult(null, null),
            new AddIndexesRequest(
                    SpaceContext.CLUSTERED_CLIENT,
                    "a.A",
                    List.of(
                            new IndexDescriptor(
                                    ProtocolVersion.V15_0_0,
                                    "a+b.c",
                                    IndexDescriptor.EQUAL,
                                    true,
                                    -1,
                                    List.of("a", "b.c")),
                            new IndexDescriptor(ProtocolVersion.V15_0_0, "d[*].e", IndexDescriptor.EQUAL, false, -1))),
            new AddIndexesResult(null, List.of()),
            new AggregateRequest(
                    SpaceContext.CLUSTERED_CLIENT,
                    query(),
                    List.of(
                            new PathAggregator(PathAggregator.Kind.COUNT, null),
                            new PathAggregator(PathAggregator.Kind.MAX_ENTRY, "a.b"),
                            new DistinctAggregator(List.of("a", "b"), 7),
                            new GroupAggregator(
                                    List.of("a"),
                                    List.of(
                                            new PathAggregator(PathAggregator.Kind.AVERAGE, "c"),
                                            ListAggregator.ENTRIES))),
                    null,
                    Modifiers.READ_COMMITTED),
            new AggregateResult(
                    null,
                    Arrays.asList(
                            3L,
                            null,
                            new Total(Total.Kind.DOUBLE, 2.5),
                            new Average(3, new Total(Total.Kind.LONG, 7L)),
                            new Groups(List.of(new Groups.Group(
                                    new CompoundValues(CompoundValues.Kind.GROUP_KEY, Arrays.asList("x", 1)),
                                    new CompoundValues(
                                            CompoundValues.Kind.GROUP_VALUE,
                                            Arrays.asList(new Total(Total.Kind.LONG, 1L), null))))),
                            new DistinctEntries(List.of()))),
            new WriteEntriesResult(null, Arrays.asList(null, new WriteOutcome("uid", 2, 12345, null, 3)), List.of()),
            new DynamicValues(new LinkedHashMap<>(Map.of("a", 1, "b", "x"))));

    private static Packet query() {
        return new IdQueryPacket(
                new IdQueryPacket.Form(QUERY, QueryPacket.ANY_RESULT, "a.A", 4, 0, 0, null), null, 0, 7, 7);
    }

    private static byte[] write(WireMessage message, ProtocolVersion version) {
        WireOutput out = WireOutput.forConnection(1 << 20, version);
        out.begin();
        out.writeObject(message);
        out.finish();
        return Arrays.copyOfRange(out.array(), 4, out.size());
    }

    private static <T> T read(byte[] bytes, ProtocolVersion version, Class<T> kind) {
        WireInput in = WireInput.forConnection(Messages.all(), WireLimits.DEFAULT, version);
        in.begin(bytes, 0, bytes.length);
        T message = in.readMessage(kind);
        assertThat(in.atEnd()).isTrue();
        return message;
    }

    private static <T extends WireMessage> T roundTrip(T message, ProtocolVersion version, Class<T> kind) {
        return read(write(message, version), version, kind);
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void messagesComeBackEqual(ProtocolVersion version) {
        for (WireMessage message : MESSAGES) {
            assertThat(roundTrip(message, version, WireMessage.class)).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void failuresOfChangesComeBack(ProtocolVersion version) {
        WireNode.Instance cause =
                WireThrowable.builder(JavaErrors.ILLEGAL_ARGUMENT).message("no").build();
        FailedEntry failed = new FailedEntry(new ChangedEntry("a.A", 8, 1, null), cause);
        ChangedEntry changed = new ChangedEntry("a.A", 7, 2, null);

        ChangeFailure counted = roundTrip(new ChangeFailure(null, 3, List.of(failed), List.of()), version);
        assertThat(counted.changed()).isNull();
        assertThat(counted.changedCount()).isEqualTo(3);
        assertThat(counted.failed()).extracting(FailedEntry::entry).containsExactly(failed.entry());
        assertThat(WireThrowable.of(counted.failed().get(0).cause()))
                .hasToString("java.lang.IllegalArgumentException: no");
        assertThat(counted.errors()).isEmpty();

        ChangeFailure detailed =
                roundTrip(new ChangeFailure(List.of(changed), 1, List.of(failed), List.of(cause)), version);
        assertThat(detailed.changed()).containsExactly(changed);
        assertThat(detailed.changedCount()).isEqualTo(1);
        assertThat(detailed.errors()).hasSize(1);
    }

    private static ChangeFailure roundTrip(ChangeFailure failure, ProtocolVersion version) {
        ChangeResult result =
                roundTrip(new ChangeResult(failure.toException("some failed"), null, 0), version, ChangeResult.class);
        WireThrowable exception = WireThrowable.of(result.failure());
        assertThat(exception.message()).isEqualTo("some failed");
        return ChangeFailure.of(exception);
    }

    @Test
    void otherFailuresAreNoneOfChanges() {
        WireNode.Instance other =
                WireThrowable.builder(JavaErrors.ILLEGAL_STATE).build();

        assertThat(ChangeFailure.of(WireThrowable.of(other))).isNull();
    }

    @Test
    void operationsHaveTheirNumberOfOperands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mutation.of(Mutation.Kind.PUT_IN_MAP, "m", true, "key"))
                .withMessageContaining("2 operands");
    }

    @Test
    void whatIsSharedByAllOfATypeHasNoOperation() {
        IdQueryPacket.Form form = new IdQueryPacket.Form(HEADER, QueryPacket.ANY_RESULT, "a.A", 4, 0, 0, null);
        IdQueryPacket query = new IdQueryPacket(form, OPERATION, 0, 7, 7);
        EntryPacket entry = EntryPacket.entry(
                form.header(), OPERATION, "a.A", null, 0, 0, new Object[] {7, null, null, null}, null, false);

        assertThat(form.header().operationId()).isNull();
        assertThat(query.header()).isEqualTo(HEADER);
        assertThat(query.withOperation(null).header()).isEqualTo(form.header());
        assertThat(query.withOperation(null).withOperation(OPERATION)).isEqualTo(query);
        assertThat(entry.header()).isEqualTo(HEADER);
        assertThat(entry.withHeader(entry.header().withOperation(null)).header())
                .isEqualTo(form.header());
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void entriesComeBack(ProtocolVersion version) {
        EntryPacket entry = EntryPacket.builder(HEADER)
                .typeName("a.A")
                .uid("u")
                .version(3)
                .timeToLive(70_000)
                .fixedValues(new Object[] {1, null, "x", 2.5})
                .dynamicValues(new DynamicValues(Map.of("n", 1L)))
                .transientEntry(true)
                .noWriteLease(true)
                .build();
        WriteEntriesRequest request = roundTrip(
                new WriteEntriesRequest(
                        SpaceContext.CLUSTERED_CLIENT,
                        List.of(entry, entry.toBuilder().uid(null).build()),
                        null,
                        Long.MAX_VALUE,
                        List.of(1L, 2L),
                        Modifiers.WRITE_ONLY,
                        3),
                version,
                WriteEntriesRequest.class);
        assertThat(request.leases()).containsExactly(1L, 2L);
        assertThat(request.timeout()).isEqualTo(3);
        assertThat(request.entries()).hasSize(2);
        EntryPacket first = request.entries().get(0);
        assertThat(first).usingRecursiveComparison().isEqualTo(entry);
        assertThat(request.entries().get(1).uid()).isNull();

        WriteEntryRequest single = roundTrip(
                new WriteEntryRequest(null, entry, null, 60_000, 5, Modifiers.UPDATE_ONLY, true),
                version,
                WriteEntryRequest.class);
        assertThat(single.lease()).isEqualTo(60_000);
        assertThat(single.timeout()).isEqualTo(5);
        assertThat(single.update()).isTrue();

        ReadTakeResult result = roundTrip(new ReadTakeResult(null, entry, 2), version, ReadTakeResult.class);
        assertThat(result.entry()).usingRecursiveComparison().isEqualTo(entry);
        WriteOutcome outcome = roundTrip(
                        new WriteEntryResult(null, new WriteOutcome(null, 4, Long.MAX_VALUE, entry, 1)),
                        version,
                        WriteEntryResult.class)
                .outcome();
        assertThat(outcome.previous()).usingRecursiveComparison().isEqualTo(entry);
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void typesComeBack(ProtocolVersion version) {
        boolean newest = version.isAtLeast(ProtocolVersion.V15_8_0);
        TypeDescriptor type = new TypeDescriptor(
                "a.A",
                List.of("a.A", "a.B", "java.lang.Object"),
                List.of(
                        new PropertyDescriptor("id", "java.lang.String", 0, 0, null),
                        new PropertyDescriptor("count", "int", 1, 0, null),
                        new PropertyDescriptor("data", "[B", 0, 1, null),
                        new PropertyDescriptor("other", "a.Other", 2, 3, "a.Adapter")),
                "id",
                true,
                "id",
                "count",
                3,
                true,
                false,
                true,
                true,
                TypeDescriptor.ENTRY_TYPE_DOCUMENT,
                0,
                "a.Document",
                List.of(
                        new IndexDescriptor(version, "id", IndexDescriptor.EQUAL, true, 0),
                        new IndexDescriptor(version, "other.name", IndexDescriptor.EQUAL_AND_ORDERED, false, -1),
                        new IndexDescriptor(
                                version, "id+count", IndexDescriptor.EQUAL, true, -1, List.of("id", "count"))),
                newest,
                new FifoGrouping("other.name", List.of("count")),
                1,
                newest ? "a.Packer" : null);
        assertThat(roundTrip(new RegisterTypeRequest(null, type), version, RegisterTypeRequest.class)
                        .descriptor())
                .isEqualTo(type);
        assertThat(roundTrip(new GetTypeResult(null, type), version, GetTypeResult.class)
                        .descriptor())
                .isEqualTo(type);
        assertThat(roundTrip(new AllQuery(QUERY.withDescriptor(type), 0), version, AllQuery.class)
                        .header()
                        .descriptor())
                .isEqualTo(type);
    }

    @Test
    void theChecksumIsTheOneServersCompute() {
        TypeDescriptor type = new TypeDescriptor(
                "demo.Person",
                List.of("demo.Person", "java.lang.Object"),
                List.of(
                        new PropertyDescriptor("age", "java.lang.Long", 0, 0, null),
                        new PropertyDescriptor("id", "java.lang.Integer", 0, 0, null),
                        new PropertyDescriptor("name", "java.lang.String", 0, 0, null),
                        new PropertyDescriptor("vip", "boolean", 0, 0, null)),
                "id",
                false,
                "id",
                "id",
                0,
                true,
                true,
                true,
                false,
                TypeDescriptor.ENTRY_TYPE_DOCUMENT,
                0,
                "com.gigaspaces.document.SpaceDocument",
                List.of(),
                false);
        assertThat(type.checksum()).isEqualTo(0x8e747646);
        assertThat(type.position("name")).isEqualTo(2);
        assertThat(type.position("none")).isEqualTo(-1);
    }

    @Test
    void theContextGrewOverTheVersions() {
        assertThat(SpaceContext.forVersion(ProtocolVersion.V15_2_0)).isNull();
        assertThat(SpaceContext.forVersion(ProtocolVersion.V15_5_0)).isNull();
        assertThat(SpaceContext.forVersion(ProtocolVersion.V15_8_0)).isEqualTo(new SpaceContext(true, 0));
        assertThat(write(new SpaceContext(true, 5), ProtocolVersion.V15_2_0)).endsWith(0x77, 2, 0, 8, 0x78);
        assertThat(write(new SpaceContext(true, 5), ProtocolVersion.V15_8_0)).endsWith(0x77, 4, 0, 8, 0, 5, 0x78);
    }

    @Test
    void failuresTravelInsideResults() {
        WireNode failure = JavaTypes.list(List.of("any object"));
        for (SpaceResult result : List.of(
                new WriteEntryResult(failure, null),
                new WriteEntriesResult(failure, List.of(), List.of()),
                new ReadTakeResult(failure, null, 0),
                new ReadTakeManyResult(failure, List.of(), 0, 0),
                new ReadTakeByIdsResult(failure, List.of()),
                new CountClearResult(failure, 0),
                new GetTypeResult(failure, null),
                new RegisterTypeResult(failure))) {
            Object received = roundTrip(result, ProtocolVersion.V15_8_0, SpaceResult.class)
                    .failure();
            assertThat(JavaTypes.elements(received)).containsExactly("any object");
        }
        WriteEntriesResult partly = roundTrip(
                new WriteEntriesResult(
                        null, Arrays.asList(new WriteOutcome("u", 1, 2, null, 0), null), Arrays.asList(null, failure)),
                ProtocolVersion.V15_8_0,
                WriteEntriesResult.class);
        assertThat(partly.outcomes().get(1)).isNull();
        assertThat(partly.failures().get(0)).isNull();
        assertThat(partly.failures().get(1)).isNotNull();
    }

    @Test
    void dynamicPropertiesAreReadFromAnyMap() {
        WireNode map = JavaTypes.map(new LinkedHashMap<>(Map.of("a", "x")));
        assertThat(DynamicValues.of(map).values()).isEqualTo(Map.of("a", "x"));
        assertThat(DynamicValues.of(null)).isNull();
        assertThatThrownBy(() -> DynamicValues.of(JavaTypes.list(List.of())))
                .isExactlyInstanceOf(WireFormatException.class);
    }

    @Test
    void resultsWithSomethingElseThanEntriesAreRefused() {
        WireClass integers = WireClass.plain("[I", 5600894804908749477L, 2);
        WireNode wrong = new WireNode.Array(integers, new int[] {1});
        for (WireNode array : List.of(wrong, JavaTypes.array(JavaTypes.OBJECT_ARRAY, "x"))) {
            byte[] bytes = write(new Result(array), ProtocolVersion.V15_8_0);
            assertThatThrownBy(() -> read(bytes, ProtocolVersion.V15_8_0, ReadTakeManyResult.class))
                    .isExactlyInstanceOf(WireFormatException.class);
        }
    }

    /** A result of reading several entries, with any array in it. */
    private record Result(WireNode entries) implements WireMessage {

        @Override
        public WireClass wireClass() {
            return ReadTakeManyResult.TYPE;
        }

        @Override
        public void write(WireOutput out) {
            out.writeShort(0);
            out.writeShort(1);
            out.writeObject(entries);
        }
    }
}
