package io.lrmi.routing;

import io.lrmi.failure.ClientClosedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Asks all members at once whether they are active, for those who want to know how the space is. A member that has not answered yet
 * is not asked again for a while, so that checks of a grid that hangs do not add up.
 *
 * <p>Safe for use by many threads.
 */
public final class MemberChecks implements AutoCloseable {

    /** As long as a question is younger, later checks wait for its answer too. */
    private static final long SHARED_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** To open a connection may take the resolution of a name, which blocks. */
    private static final int THREADS = 2;

    private static final long THREAD_IDLE_SECONDS = 5;

    private final SpaceCluster cluster;
    private final ThreadPoolExecutor threads;
    private final Map<Member, Question> asked = new ConcurrentHashMap<>();

    /** Starts no thread yet. */
    public MemberChecks(SpaceCluster cluster, String clientName) {
        this.cluster = cluster;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, THREAD_IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "lrmi-" + clientName + "-check-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * What one member said.
     *
     * @param active null if it did not say
     * @param failure null if it has answered, or has not answered yet
     */
    public record Answer(
            Member member,
            @Nullable Boolean active,
            @Nullable Throwable failure) {}

    /**
     * Asks the members known at the moment. If one does not answer, they are looked up again in the background.
     *
     * @return completes when all have answered or the time is over; never fails
     */
    public CompletableFuture<List<Answer>> ask(Duration limit) {
        List<Member> members = cluster.members();
        asked.keySet().retainAll(members);
        List<Question> questions = new ArrayList<>();
        for (Member member : members) {
            questions.add(question(member));
        }
        return CompletableFuture.allOf(questions.stream()
                        .map(question -> question.answer.exceptionally(failure -> null))
                        .toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, limit.toNanos(), TimeUnit.NANOSECONDS)
                .thenApply(unused -> answers(questions));
    }

    private List<Answer> answers(List<Question> questions) {
        List<Answer> answers = questions.stream().map(Question::now).toList();
        if (!cluster.isClosed() && answers.stream().anyMatch(answer -> answer.active == null)) {
            cluster.refreshSoon();
        }
        return answers;
    }

    private Question question(Member member) {
        Question mine = new Question(member, new CompletableFuture<>(), System.nanoTime());
        Question current = asked.merge(member, mine, (known, next) -> known.isOver() ? next : known);
        if (current.equals(mine)) {
            try {
                threads.execute(mine::ask);
            } catch (RejectedExecutionException e) {
                mine.answer.completeExceptionally(new ClientClosedException("The client is closed", false));
            }
        }
        return current;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /**
     * A question to a member.
     *
     * @param asked System.nanoTime()
     */
    private record Question(Member member, CompletableFuture<Boolean> answer, long asked) {

        boolean isOver() {
            return answer.isDone() || System.nanoTime() - asked > SHARED_NANOS;
        }

        void ask() {
            try {
                var unused = member.askActive().whenComplete((active, failure) -> {
                    if (failure == null) {
                        answer.complete(active);
                    } else {
                        answer.completeExceptionally(SpaceRouter.rootOf(failure));
                    }
                });
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }

        Answer now() {
            if (!answer.isDone()) {
                return new Answer(member, null, null);
            }
            try {
                return new Answer(member, answer.join(), null);
            } catch (RuntimeException e) {
                return new Answer(member, null, SpaceRouter.rootOf(e));
            }
        }
    }
}
