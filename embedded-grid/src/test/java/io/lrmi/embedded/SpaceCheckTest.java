package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import io.lrmi.SpaceCheck;
import io.lrmi.SpaceCheck.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpaceCheckTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FIRST = "checked_container1:checked";
    private static final String FIRST_BACKUP = "checked_container1_1:checked";

    private EmbeddedGrid grid;
    private LrmiClient client;

    @BeforeEach
    void start() {
        grid = EmbeddedGrid.builder("checked").partitions(2).backups(1).start();
        client = LrmiClient.builder("checked").locators(grid.lookupLocator()).connect();
    }

    @AfterEach
    void stop() {
        client.close();
        grid.close();
    }

    private SpaceCheck check() throws Exception {
        return client.check(LIMIT).get(LIMIT.toMillis() + 2000, TimeUnit.MILLISECONDS);
    }

    private static List<Answer> answers(SpaceCheck check, int partition) {
        return check.partitions().get(partition).members().stream()
                .map(SpaceCheck.Member::answer)
                .toList();
    }

    @Test
    void allMembersAnswer() throws Exception {
        SpaceCheck check = check();

        assertThat(check.spaceName()).isEqualTo("checked");
        assertThat(check.backups()).isEqualTo(1);
        assertThat(check.partitions()).hasSize(2).allSatisfy(partition -> {
            assertThat(partition.hasActive()).isTrue();
            assertThat(partition.answeringBackups()).isEqualTo(1);
            assertThat(partition.members())
                    .allSatisfy(member -> assertThat(member.failure()).isNull());
        });
        assertThat(answers(check, 0)).containsExactly(Answer.ACTIVE, Answer.BACKUP);
    }

    @Test
    void aMemberThatHangsHasNoAnswerWhenTheTimeIsOver() throws Exception {
        grid.faults(FIRST).freeze();

        long started = System.nanoTime();
        SpaceCheck check = check();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(LIMIT, LIMIT.plusMillis(500));
        assertThat(answers(check, 0)).containsExactly(Answer.NONE, Answer.BACKUP);
        assertThat(check.partitions().get(0).hasActive()).isFalse();
        assertThat(check.partitions().get(0).members().get(0).failure()).isEqualTo("No answer within 1000 ms");
        assertThat(check.partitions().get(1).hasActive()).isTrue();

        grid.faults(FIRST).heal();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(answers(check(), 0)).containsExactly(Answer.ACTIVE, Answer.BACKUP));
    }

    @Test
    void checksOfAMemberThatHangsDoNotAddUp() {
        grid.faults(FIRST).freeze();

        List<CompletableFuture<SpaceCheck>> checks =
                IntStream.range(0, 50).mapToObj(i -> client.check(LIMIT)).toList();

        assertThat(client.topology().members().get(0).inFlight()).isLessThanOrEqualTo(1);
        assertThat(checks)
                .allSatisfy(check -> assertThat(answers(check.join(), 0)).containsExactly(Answer.NONE, Answer.BACKUP));
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("lrmi-checked-check-")))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aMemberThatEndedCannotBeReachedUntilAnotherTakesItsPlace() throws Exception {
        grid.stopLookupService();
        grid.stopMember(FIRST);

        SpaceCheck check = check();

        assertThat(answers(check, 0)).containsExactly(Answer.NONE, Answer.ACTIVE);
        SpaceCheck.Member lost = check.partitions().get(0).members().get(0);
        assertThat(lost.failure()).contains(lost.address());
        assertThat(client.topology().members().get(0).lastFailure()).isNotNull();

        grid.startLookupService();
        await().atMost(SOON).untilAsserted(() -> assertThat(answers(check(), 0)).containsExactly(Answer.ACTIVE));
        grid.startMember(FIRST);
    }

    @Test
    void aPartitionMayHaveNoActiveMemberAndNoMemberAtAll() throws Exception {
        grid.faults(FIRST).answerInactive();
        assertThat(answers(check(), 0)).containsExactly(Answer.BACKUP, Answer.BACKUP);

        grid.stopMember(FIRST_BACKUP);
        grid.stopMember(FIRST);
        client.refresh().get(10, TimeUnit.SECONDS);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(check().partitions().get(0).hasActive()).isFalse());
        assertThat(check().partitions().get(1).hasActive()).isTrue();
    }

    @Test
    void wrongAnswersAreNone() throws Exception {
        grid.faults(FIRST).answerWrongly();

        SpaceCheck check = check();

        assertThat(answers(check, 0)).containsExactly(Answer.NONE, Answer.BACKUP);
        assertThat(check.partitions().get(0).members().get(0).failure()).contains("whether it is active");
    }

    @Test
    void aClosedClientHasNoAnswers() throws Exception {
        client.close();

        assertThat(check().partitions())
                .allSatisfy(partition -> assertThat(partition.members())
                        .allSatisfy(member -> assertThat(member.failure()).contains("closed")));
    }

    @Test
    void theTimeoutIsPositive() {
        assertThatThrownBy(() -> client.check(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }
}
