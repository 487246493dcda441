package io.lrmi.wire.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.golden.Capture.Connection;
import io.lrmi.wire.golden.Capture.Frame;
import io.lrmi.wire.golden.Conversation.Answer;
import io.lrmi.wire.golden.Conversation.Call;
import io.lrmi.wire.golden.Conversation.Content;
import io.lrmi.wire.space.CommitResult;
import io.lrmi.wire.space.PrepareAndCommitRequest;
import io.lrmi.wire.space.PrepareAndCommitResult;
import io.lrmi.wire.space.PrepareResult;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.TransactionId;
import io.lrmi.wire.space.Vote;
import io.lrmi.wire.space.WriteEntryRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the original client says about its transactions. */
class TransactionGoldenTest {

    private static final String ABORT =
            "abort(Lnet/jini/core/transaction/server/TransactionManager;Ljava/lang/Object;)V";

    /**
     * What both sides say, by step. A client whose stub has a number the server does not know sends it again and forgets all it
     * has numbered; from then on only the server is listened to.
     */
    private static Map<String, List<Content>> steps(String capture) {
        Conversation conversation = new Conversation();
        Map<String, List<Content>> steps = new TreeMap<>();
        for (Connection connection : Capture.load(capture).connections()) {
            if (connection.isDiscovery()) {
                conversation.discovery(connection);
                continue;
            }
            Conversation.Reader reader = conversation.reader();
            boolean listens = true;
            for (Frame frame : connection.frames()) {
                listens &= !frame.toServer() || !sendsStubByNumber(frame);
                if (listens || !frame.toServer()) {
                    steps.computeIfAbsent(frame.step(), step -> new ArrayList<>())
                            .add(reader.read(frame));
                    assertThat(reader.atEnd(frame))
                            .as(connection + ", " + frame)
                            .isTrue();
                }
            }
        }
        return steps;
    }

    private static boolean sendsStubByNumber(Frame frame) {
        return new String(frame.payload(), StandardCharsets.ISO_8859_1).contains("AbstractProxy$LightProxyReplace");
    }

    private static <T> List<T> arguments(List<Content> contents, Class<T> kind) {
        return contents.stream()
                .filter(Call.class::isInstance)
                .flatMap(call -> ((Call) call).arguments().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <T> List<T> results(List<Content> contents, Class<T> kind) {
        return contents.stream()
                .filter(Answer.class::isInstance)
                .map(answer -> ((Answer) answer).reply().result())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<List<Object>> calls(List<Content> contents, String method) {
        return contents.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .filter(call -> method.equals(call.method()))
                .map(Call::arguments)
                .toList();
    }

    @Test
    void anOperationNamesItsTransactionAndTheTimeOfIt() {
        List<Content> step = steps(Capture.ONE_PARTITION).get("one partition");

        List<TransactionId> transactions = arguments(step, WriteEntryRequest.class).stream()
                .map(WriteEntryRequest::transaction)
                .toList();
        assertThat(transactions).hasSize(2).allMatch(TransactionId::managerInClient);
        assertThat(transactions).extracting(TransactionId::lease).containsOnly(60_000L);
        assertThat(arguments(step, ReadTakeRequest.class).get(0).transaction()).isEqualTo(transactions.get(0));
        PrepareAndCommitRequest commit =
                arguments(step, PrepareAndCommitRequest.class).get(0);
        assertThat(commit.manager()).isEqualTo(transactions.get(0).manager());
        assertThat(commit.transaction()).isEqualTo(transactions.get(0).id());
        assertThat(results(step, PrepareAndCommitResult.class))
                .containsExactly(new PrepareAndCommitResult(null, Vote.COMMITTED));
    }

    @Test
    void onePartitionIsRolledBackByOneCall() {
        List<Content> step = steps(Capture.ONE_PARTITION).get("one partition rolled back");

        TransactionId transaction =
                arguments(step, WriteEntryRequest.class).get(0).transaction();
        assertThat(calls(step, ABORT)).hasSize(1);
        assertThat(calls(step, ABORT).get(0)).startsWith(transaction.manager());
    }

    @Test
    void aPartitionInWhichNothingWasFoundIsNotToldOfTheEnd() {
        List<Content> step = steps(Capture.ONE_PARTITION).get("nothing found");

        assertThat(arguments(step, ReadTakeRequest.class).get(0).transaction()).isNotNull();
        assertThat(arguments(step, PrepareAndCommitRequest.class)).isEmpty();
    }

    @Test
    void severalPartitionsPrepareBeforeTheyCommit() {
        List<Content> step = steps(Capture.TWO_PARTITIONS).get("two partitions");

        assertThat(results(step, PrepareResult.class))
                .containsExactly(new PrepareResult(Vote.PREPARED), new PrepareResult(Vote.PREPARED));
        assertThat(results(step, CommitResult.class)).containsExactly(new CommitResult(null), new CommitResult(null));
    }

    @Test
    void aPartitionThatWasOnlyReadHasNothingToCommit() {
        List<Content> step = steps(Capture.TWO_PARTITIONS).get("two partitions, one only read");

        assertThat(results(step, PrepareResult.class))
                .containsExactlyInAnyOrder(new PrepareResult(Vote.PREPARED), new PrepareResult(Vote.NOT_CHANGED));
        assertThat(results(step, CommitResult.class)).containsExactly(new CommitResult(null));
    }

    @Test
    void severalPartitionsAreRolledBackWithoutPreparation() {
        List<Content> step = steps(Capture.TWO_PARTITIONS).get("two partitions rolled back");

        assertThat(results(step, PrepareResult.class)).isEmpty();
    }
}
