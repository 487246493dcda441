package io.lrmi.wire.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.aggregate.OrderAggregator;
import io.lrmi.wire.aggregate.OrderPath;
import io.lrmi.wire.aggregate.OrderedEntries;
import io.lrmi.wire.golden.Capture.Connection;
import io.lrmi.wire.golden.Capture.Frame;
import io.lrmi.wire.golden.Conversation.Answer;
import io.lrmi.wire.golden.Conversation.Call;
import io.lrmi.wire.golden.Conversation.Content;
import io.lrmi.wire.query.MatchCode;
import io.lrmi.wire.space.AggregateRequest;
import io.lrmi.wire.space.AggregateResult;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdQueryPacket;
import io.lrmi.wire.space.QueryTemplate;
import io.lrmi.wire.space.ReadTakeManyResult;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.WriteEntriesResult;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.space.WriteEntryResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every frame is decoded in order, with the tables of its connection, and consumed to its end; also those between two endpoints of
 * 16.0, which use the smart form.
 */
class DecodeGoldenTest {

    static List<Capture> captures() {
        return Capture.legacy();
    }

    static List<Capture> allCaptures() {
        return Capture.all();
    }

    @ParameterizedTest
    @MethodSource("allCaptures")
    void everyFrameIsConsumedToItsEnd(Capture capture) {
        Conversation conversation = new Conversation();
        int frames = 0;
        for (Connection connection : capture.connections()) {
            if (connection.isDiscovery()) {
                conversation.discovery(connection);
                continue;
            }
            Conversation.Reader reader = conversation.reader();
            for (Frame frame : connection.frames()) {
                reader.read(frame);
                assertThat(reader.atEnd(frame)).as(connection + ", " + frame).isTrue();
                frames++;
            }
        }
        assertThat(frames).isGreaterThan(90);
    }

    @Test
    void stepsOfTheClientCanBeReadFromTheFrames() {
        List<Content> contents = contents(Capture.load(Capture.NEWER_GRID), "write new id=2");
        WriteEntryRequest write = argument(contents, WriteEntryRequest.class);
        assertThat(write.entry().typeName()).isEqualTo("ref.Person");
        assertThat(write.entry().uid()).isEqualTo("-1156368080^10^2^0^0");
        assertThat(write.entry().fixedValues()).containsExactly(33, 44L, 2, "namE-two", "PAYLOAD-PAYLOAD");
        assertThat(write.entry().timeToLive()).isEqualTo(Long.MAX_VALUE);
        assertThat(write.context().clustered()).isTrue();
        assertThat(result(contents, WriteEntryResult.class).outcome().version()).isEqualTo(1);
        assertThat(contents.stream()
                        .filter(Answer.class::isInstance)
                        .map(answer -> JavaTypes.unbox(((Answer) answer).reply().result())))
                .contains(true);
    }

    @Test
    void outcomesOfTheStepsAreTheOnesTheClientSaw() {
        Capture capture = Capture.load(Capture.NEWER_GRID);
        assertThat(result(contents(capture, "write update id=2"), WriteEntryResult.class)
                        .outcome()
                        .version())
                .isEqualTo(2);
        assertThat(result(contents(capture, "write WRITE_ONLY duplicate id=2"), WriteEntryResult.class)
                        .failure())
                .hasToString("com.j_spaces.core.client.EntryAlreadyInSpaceException");
        assertThat(result(contents(capture, "write with lease 60000 id=6"), WriteEntryResult.class)
                        .outcome()
                        .expiration())
                .isBetween(1_700_000_000_000L, 1_900_000_000_000L);

        List<Content> byId = contents(capture, "readById id=2 routing=2");
        assertThat(argument(byId, ReadTakeRequest.class).query()).isInstanceOf(IdQueryPacket.class);
        assertThat(result(byId, ReadTakeResult.class).entry().fixedValues())
                .containsExactly(33, 47L, 2, "namE-two!", "PAYLOAD-PAYLOAD");
        assertThat(result(contents(capture, "readById miss id=8"), ReadTakeResult.class)
                        .entry())
                .isNull();

        List<Content> blocking = contents(capture, "read template with timeout 100 ms, miss");
        assertThat(argument(blocking, ReadTakeRequest.class).timeout()).isEqualTo(100);
        assertThat(argument(blocking, ReadTakeRequest.class).query()).isInstanceOf(EntryPacket.class);

        assertThat(results(contents(capture, "readMultiple template max 10"), ReadTakeManyResult.class).stream()
                        .mapToInt(result -> result.entries().size())
                        .sum())
                .isEqualTo(4);
        assertThat(results(contents(capture, "count"), CountClearResult.class).stream()
                        .mapToInt(CountClearResult::count)
                        .sum())
                .isEqualTo(4);
        assertThat(result(contents(capture, "take template id=3"), ReadTakeResult.class)
                        .entry()
                        .fixedValues())
                .contains("namE-three");
        assertThat(results(contents(capture, "writeMultiple 2"), WriteEntriesResult.class).stream()
                        .mapToInt(result -> result.outcomes().size())
                        .sum())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void orderedResultsAreReadInTheLayoutOfTheServer(Capture capture) {
        List<Content> contents = contents(capture, "readMultiple SQL");

        AggregateRequest request = argument(contents, AggregateRequest.class);
        assertThat(request.aggregators())
                .containsExactly(new OrderAggregator(List.of(new OrderPath("age", false, false)), Integer.MAX_VALUE));
        QueryTemplate template = (QueryTemplate) request.query();
        assertThat(template.content().fixedValues()).containsExactly(30, null, null, null, null);
        assertThat(template.slots().get(0)).isEqualTo(new QueryTemplate.Slot(MatchCode.GREATER, null, false));
        List<OrderedEntries> ordered = results(contents, AggregateResult.class).stream()
                .map(result -> (OrderedEntries) result.first())
                .toList();
        assertThat(ordered)
                .extracting(OrderedEntries::asList)
                .containsOnly(capture.toString().contains("grid-16.0"));
        assertThat(ordered.stream().flatMap(entries -> entries.groups().stream()))
                .extracting(group -> group.values().get(0))
                .containsExactlyInAnyOrder(33, 34, 35);
    }

    private static List<Content> contents(Capture capture, String step) {
        Conversation conversation = new Conversation();
        List<Content> contents = new ArrayList<>();
        for (Connection connection : capture.connections()) {
            if (connection.isDiscovery()) {
                conversation.discovery(connection);
                continue;
            }
            Conversation.Reader reader = conversation.reader();
            for (Frame frame : connection.frames()) {
                Content content = reader.read(frame);
                if (frame.step().equals(step)) {
                    contents.add(content);
                }
            }
        }
        return contents;
    }

    private static <T> T argument(List<Content> contents, Class<T> kind) {
        return contents.stream()
                .filter(Call.class::isInstance)
                .flatMap(call -> ((Call) call).arguments().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T result(List<Content> contents, Class<T> kind) {
        return results(contents, kind).get(0);
    }

    private static <T> List<T> results(List<Content> contents, Class<T> kind) {
        return contents.stream()
                .filter(Answer.class::isInstance)
                .map(answer -> ((Answer) answer).reply().result())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
