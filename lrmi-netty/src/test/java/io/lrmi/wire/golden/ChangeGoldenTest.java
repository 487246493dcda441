package io.lrmi.wire.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lrmi.wire.CallHeader;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.change.ChangeFailure;
import io.lrmi.wire.change.ChangedEntries;
import io.lrmi.wire.change.ChangedEntry;
import io.lrmi.wire.change.CollectionOutcome;
import io.lrmi.wire.change.FailedEntry;
import io.lrmi.wire.change.MapOutcome;
import io.lrmi.wire.change.Mutation;
import io.lrmi.wire.change.Mutation.Kind;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.ChangeRequest;
import io.lrmi.wire.space.ChangeResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of the original client: every operation, details, and failures. */
class ChangeGoldenTest {

    private static final String FIRST_FAILURE = "by id, number of another type";
    private static final int CLASS_LOADER_ID = 24;

    /** A request and its reply in hexadecimal digits. */
    private record Exchange(String request, String reply) {}

    private final Map<String, WireMessage> requests = new LinkedHashMap<>();
    private final Map<String, ChangeResult> results = new LinkedHashMap<>();
    private final Map<String, Exchange> exchanges = exchanges();

    @BeforeEach
    void decode() {
        Side side = new Side();
        exchanges.forEach((step, exchange) -> {
            side.read(step, exchange);
            assertThat(side.requests.atEnd()).as(step).isTrue();
            assertThat(side.replies.atEnd()).as(step).isTrue();
        });
    }

    private static Map<String, Exchange> exchanges() {
        Map<String, List<StringBuilder>> hex = new LinkedHashMap<>();
        List<StringBuilder> frames = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("=== ")) {
                frames = new ArrayList<>();
                hex.put(line.substring(4), frames);
            } else if (line.equals("->") || line.equals("<-")) {
                frames.add(new StringBuilder());
            } else if (!line.startsWith("#")) {
                frames.get(frames.size() - 1).append(line);
            }
        }
        Map<String, Exchange> exchanges = new LinkedHashMap<>();
        hex.forEach((step, both) -> exchanges.put(
                step, new Exchange(both.get(0).toString(), both.get(1).toString())));
        return exchanges;
    }

    private static List<String> lines() {
        try (InputStream in = ChangeGoldenTest.class.getResourceAsStream("/captures/changes-15.8.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both directions of the connection, read and written again. */
    private final class Side {

        private final Conversation conversation = new Conversation();
        private final WireInput requests = input();
        private final WireInput replies = input();
        private final WireOutput requestsAgain = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_8_0);
        private boolean comparable = true;
        private final WireOutput repliesAgain = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_8_0);

        private WireInput input() {
            return WireInput.forConnection(conversation.registry(), WireLimits.DEFAULT, ProtocolVersion.V15_8_0);
        }

        void read(String step, Exchange exchange) {
            byte[] expectedRequest = HexFormat.of().parseHex(exchange.request);
            byte[] expectedReply = HexFormat.of().parseHex(exchange.reply);
            requests.begin(expectedRequest.clone(), 0, expectedRequest.length);
            CallHeader header = CallHeader.read(requests);
            if (header.isRequestObject()) {
                CallHeader.writeRequestObject(requestsAgain, (WireMessage) header.request());
            } else {
                WireMessage request = requests.readMessage(WireMessage.class);
                ChangeGoldenTest.this.requests.put(step, request);
                CallHeader.write(requestsAgain, header.flags(), header.callerId(), header.objectId(), header.method());
                requestsAgain.writeObject(request);
                requestsAgain.finish();
                // This client serves no classes.
                Arrays.fill(expectedRequest, CLASS_LOADER_ID, CLASS_LOADER_ID + 8, (byte) -1);
            }
            Hex.assertSame(step + ", request", expectedRequest, Structure.payload(requestsAgain));
            replies.begin(expectedReply, 0, expectedReply.length);
            Reply reply = Reply.read(replies);
            if (comparable) {
                if (reply.result() == null && reply.exception() == null) {
                    Reply.writeDetached(repliesAgain, null, null);
                } else {
                    Reply.write(repliesAgain, reply.result(), reply.exception());
                }
                Hex.assertSame(step + ", reply", expectedReply, Structure.payload(repliesAgain));
                // From here on classes have other numbers: the list in an exception keeps the descriptor that was read,
                // while those
                // in messages have one of this client.
                comparable = !step.equals(FIRST_FAILURE);
            }
            if (reply.result() instanceof ChangeResult result) {
                results.put(step, result);
            }
        }
    }

    private ChangeFailure failure(String step) {
        return ChangeFailure.of(WireThrowable.of(results.get(step).failure()));
    }

    @Test
    void everyOperationIsKnown() {
        ChangeRequest request = (ChangeRequest) requests.get("every operation by id, detailed");

        assertThat(request.modifiers()).isEqualTo(1 << 25);
        assertThat(request.mutations())
                .extracting(mutation -> ((Mutation) mutation).kind(), mutation -> ((Mutation) mutation).path())
                .containsExactly(
                        tuple(Kind.SET, "color"),
                        tuple(Kind.UNSET, "color"),
                        tuple(Kind.INCREMENT, "stock"),
                        tuple(Kind.ADD_TO_COLLECTION, "tags"),
                        tuple(Kind.ADD_ALL_TO_COLLECTION, "tags"),
                        tuple(Kind.REMOVE_FROM_COLLECTION, "tags"),
                        tuple(Kind.PUT_IN_MAP, "sizes"),
                        tuple(Kind.REMOVE_FROM_MAP, "sizes"),
                        tuple(Kind.SET, "sizes.x"));
        assertThat(request.mutations())
                .filteredOn(mutation -> !((Mutation) mutation).remembered())
                .containsExactly(Mutation.of(Kind.SET, "sizes.x", false, 1));
    }

    @Test
    void everyResultIsKnown() {
        ChangedEntries changed =
                (ChangedEntries) results.get("every operation by id, detailed").changed();

        assertThat(changed.asCollection()).isFalse();
        ChangedEntry entry = changed.entries().get(0);
        assertThat(entry.id()).isEqualTo(1);
        assertThat(entry.results()).hasSize(9);
        assertThat(JavaTypes.unbox(entry.results().get(2))).isEqualTo(3);
        assertThat(entry.results().subList(3, 8))
                .containsExactly(
                        new CollectionOutcome(true, 2),
                        new CollectionOutcome(true, 4),
                        new CollectionOutcome(true, 3),
                        new MapOutcome(null, 2),
                        new MapOutcome(1, 1));
    }

    @Test
    void leaseAndTimeoutTravel() {
        String step = "by template with lease and timeout, detailed";
        ChangeRequest request = (ChangeRequest) requests.get(step);
        ChangedEntries changed = (ChangedEntries) results.get(step).changed();

        assertThat(request.lease()).isEqualTo(600_000);
        assertThat(request.timeout()).isEqualTo(100);
        assertThat(changed.asCollection()).isTrue();
        assertThat(changed.entries()).extracting(ChangedEntry::results).containsExactly(null, null, null);
    }

    @Test
    void nothingIsChangedWhereThereIsNothing() {
        assertThat(results.get("by id, no such entry, detailed").changed())
                .isEqualTo(new ChangedEntries(false, List.of()));
    }

    @Test
    void failuresTellTheirEntries() {
        assertThat(failure(FIRST_FAILURE).changed()).isEmpty();
        assertThat(failure(FIRST_FAILURE).failed()).singleElement().satisfies(failed -> {
            assertThat(failed.entry().id()).isEqualTo(1);
            assertThat(WireThrowable.of(failed.cause()).className()).isEqualTo("java.lang.IllegalArgumentException");
        });
        assertThat(failure("by template, all fail").changed()).isNull();
        assertThat(failure("by template, all fail").failed()).hasSize(3);
        assertThat(failure("by template, all fail, detailed").changed()).isEmpty();
        assertThat(failure("by template, some fail").changedCount()).isEqualTo(1);
        assertThat(failure("by template, some fail, detailed").changed())
                .extracting(ChangedEntry::id)
                .containsExactly(4);
        assertThat(failure("by template, some fail, detailed").failed())
                .extracting(FailedEntry::entry)
                .extracting(ChangedEntry::id)
                .containsExactlyInAnyOrder(1, 2, 3);
    }
}
