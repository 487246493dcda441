package io.lrmi;

import io.lrmi.routing.MemberChecks.Answer;
import io.lrmi.routing.SpaceCluster;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sorts the answers of members by partition. */
final class CheckResults {

    private CheckResults() {}

    static SpaceCheck of(String spaceName, SpaceCluster cluster, List<Answer> answers, Duration timeout) {
        List<SpaceCheck.Partition> partitions = IntStream.range(0, cluster.partitionCount())
                .mapToObj(number -> new SpaceCheck.Partition(
                        number,
                        answers.stream()
                                .filter(answer -> answer.member().info().name().partition() == number)
                                .sorted(Comparator.comparingInt(
                                        answer -> answer.member().info().name().backup()))
                                .map(answer -> member(answer, timeout))
                                .toList()))
                .toList();
        return new SpaceCheck(spaceName, cluster.clusterInfo().backups(), partitions, Instant.now());
    }

    private static SpaceCheck.Member member(Answer answer, Duration timeout) {
        return new SpaceCheck.Member(
                answer.member().info().name().text(),
                answer.member().connections().endpoint().toString(),
                kind(answer.active()),
                failure(answer, timeout));
    }

    private static SpaceCheck.Answer kind(@Nullable Boolean active) {
        if (active == null) {
            return SpaceCheck.Answer.NONE;
        }
        return active ? SpaceCheck.Answer.ACTIVE : SpaceCheck.Answer.BACKUP;
    }

    private static @Nullable String failure(Answer answer, Duration timeout) {
        if (answer.failure() != null) {
            return Snapshot.message(answer.failure());
        }
        return answer.active() == null ? "No answer within " + timeout.toMillis() + " ms" : null;
    }
}
