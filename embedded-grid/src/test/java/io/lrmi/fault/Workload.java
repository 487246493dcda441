package io.lrmi.fault;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.WriteModifiers;
import io.lrmi.contract.model.Item;
import io.lrmi.failure.LrmiException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openspaces.core.ChangeException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.WriteMultipleException;
import org.springframework.dao.DataAccessException;

/**
 * Callers that write, change, take and read without pause and note what they were told, and the comparison of that with
 * what the space holds.
 *
 * <p>Each writer has entries of its own: records, which are only written; one counter, which is only incremented; and
 * jobs, which are written and taken.
 */
final class Workload {

    static final int WRITERS = 16;
    static final int READERS = 16;

    /** What became of a write. */
    private enum Fate {
        ACKNOWLEDGED,
        POSSIBLY_APPLIED,
        FAILED
    }

    @FunctionalInterface
    private interface Call {
        void run() throws InterruptedException, ExecutionException;
    }

    private final GigaSpace space;
    private final long longestNanos;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private final List<AtomicLong> successes = new ArrayList<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger ambiguous = new AtomicInteger();
    /** Data of this time and before may be gone; null if all must be there. */
    private volatile boolean dataLost;

    /**
     * Callers that do not run yet.
     *
     * @param longestMillis how long a call on one partition may take
     */
    Workload(GigaSpace space, long longestMillis) {
        this.space = space;
        this.longestNanos = TimeUnit.MILLISECONDS.toNanos(longestMillis);
    }

    void start() {
        for (int i = 0; i < WRITERS; i++) {
            Writer writer = new Writer(i);
            writer.writeCounter();
            writers.add(writer);
            start("writer-" + i, writer::step);
        }
        for (int i = 0; i < READERS; i++) {
            Reader reader = new Reader();
            start("reader-" + i, reader::step);
        }
    }

    private void start(String name, Step step) {
        AtomicLong done = new AtomicLong();
        successes.add(done);
        Thread thread = new Thread(
                () -> {
                    try {
                        for (long number = 0; stop.getCount() > 0; number++) {
                            if (step.run(number)) {
                                done.incrementAndGet();
                            } else if (stop.await(2, TimeUnit.MILLISECONDS)) {
                                return;
                            }
                        }
                    } catch (InterruptedException e) {
                        violations.add(name + " was interrupted");
                    } catch (RuntimeException | Error e) {
                        violations.add(name + " ended with " + describe(e));
                    }
                },
                "load-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private interface Step {
        /** Whether the call succeeded. */
        boolean run(long number) throws InterruptedException;
    }

    /** What each caller has achieved so far. */
    List<Long> progress() {
        return successes.stream().map(AtomicLong::get).toList();
    }

    /** Whether every caller has achieved something since then. */
    boolean hasAdvancedSince(List<Long> before) {
        List<Long> now = progress();
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) <= before.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Says that all members of a partition were gone at the same time, so that what was written may be as well. */
    void dataLost() {
        dataLost = true;
    }

    void stop() throws InterruptedException {
        stop.countDown();
        long deadline = System.nanoTime() + 3 * longestNanos;
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            if (thread.isAlive()) {
                violations.add(thread.getName() + " does not return from a call");
            }
        }
    }

    Collection<String> violations() {
        return violations;
    }

    String summary() {
        return calls.get() + " calls, " + failures.get() + " failed, " + ambiguous.get() + " possibly applied, slowest "
                + TimeUnit.NANOSECONDS.toMillis(slowest.get()) + " ms";
    }

    /** Compares the space with what the writers were told. To be called when they have stopped. */
    void verify() {
        writers.forEach(Writer::verify);
    }

    // ---- calls ------------------------------------------------------------------------------------------------

    /** Runs a call and notes how long it took. */
    private Fate run(String what, int partitions, Call call) throws InterruptedException {
        calls.incrementAndGet();
        long started = System.nanoTime();
        try {
            call.run();
            return Fate.ACKNOWLEDGED;
        } catch (DataAccessException e) {
            return fate(what, e);
        } catch (ExecutionException e) {
            return fate(what, e.getCause());
        } finally {
            long took = System.nanoTime() - started;
            slowest.accumulateAndGet(took, Math::max);
            if (took > longestNanos * partitions) {
                violations.add(what + " took " + TimeUnit.NANOSECONDS.toMillis(took) + " ms");
            }
        }
    }

    private Fate fate(String what, Throwable failure) {
        failures.incrementAndGet();
        LrmiException reason = reason(failure);
        if (reason == null) {
            violations.add(what + " does not say whether it was applied: " + describe(failure));
            return Fate.POSSIBLY_APPLIED;
        }
        if (!reason.possiblyApplied()) {
            return Fate.FAILED;
        }
        ambiguous.incrementAndGet();
        return Fate.POSSIBLY_APPLIED;
    }

    private static LrmiException reason(Throwable failure) {
        Throwable first = failure;
        if (failure instanceof ChangeException change && !change.getErrors().isEmpty()) {
            first = change.getErrors().iterator().next();
        }
        for (Throwable cause = first; cause != null; cause = cause.getCause()) {
            if (cause instanceof LrmiException known) {
                return known;
            }
        }
        return null;
    }

    private static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(cause.getMessage())
                    .append(" <- ");
        }
        return text.toString();
    }

    private final class Writer {

        private final int number;
        private final Map<Long, Fate> records = new HashMap<>();
        /** Acknowledged records, for readers. */
        private final List<Long> readable = new ArrayList<>();

        private final Map<Long, Fate> jobs = new HashMap<>();
        private final Map<Long, Integer> taken = new HashMap<>();
        private int jobsCertain;
        private int takesUnknown;
        private int increments;
        private int incrementsUnknown;
        private long next;

        Writer(int number) {
            this.number = number;
        }

        private String recordGroup() {
            return "records of " + number;
        }

        private String jobGroup() {
            return "jobs of " + number;
        }

        private long counterId() {
            return -1L - number;
        }

        private long nextId() {
            return number * 1_000_000_000L + next++;
        }

        void writeCounter() {
            space.write(new Item(counterId(), "counters", null, 0));
        }

        boolean step(long step) throws InterruptedException {
            return switch ((int) (step % 10)) {
                case 0, 2 -> record(WriteModifiers.WRITE_ONLY);
                case 1 -> record(WriteModifiers.UPDATE_OR_WRITE);
                case 3 -> several();
                case 4, 5 -> increment(step % 20 < 10);
                case 6, 8 -> job();
                default -> takeJob();
            };
        }

        private boolean record(WriteModifiers modifiers) throws InterruptedException {
            long id = nextId();
            Item item = new Item(id, recordGroup(), "n", (int) (id % 1000));
            return note(id, Workload.this.run("write", 1, () -> space.write(item, modifiers)));
        }

        private boolean note(long id, Fate fate) {
            records.put(id, fate);
            if (fate == Fate.ACKNOWLEDGED) {
                synchronized (readable) {
                    readable.add(id);
                }
            }
            return fate == Fate.ACKNOWLEDGED;
        }

        private boolean several() throws InterruptedException {
            Item[] items = new Item[4];
            for (int i = 0; i < items.length; i++) {
                long id = nextId();
                items[i] = new Item(id, recordGroup(), "n", (int) (id % 1000));
            }
            WriteMultipleException[] partial = new WriteMultipleException[1];
            Fate fate = Workload.this.run("writeMultiple", 2, () -> {
                try {
                    space.writeMultiple(items);
                } catch (WriteMultipleException e) {
                    partial[0] = e;
                }
            });
            for (int i = 0; i < items.length; i++) {
                Fate own = fate;
                if (partial[0] != null) {
                    Throwable error = partial[0].getResults()[i].getError();
                    own = error == null ? Fate.ACKNOWLEDGED : fate("an entry of writeMultiple", error);
                }
                note(items[i].getId(), own);
            }
            return fate == Fate.ACKNOWLEDGED && partial[0] == null;
        }

        private boolean increment(boolean async) throws InterruptedException {
            Item template = new Item(counterId(), null);
            ChangeSet change = new ChangeSet().increment("amount", 1);
            int[] changed = new int[1];
            Fate fate = Workload.this.run(
                    "change",
                    1,
                    () -> changed[0] = async
                            ? space.asyncChange(template, change).get().getNumberOfChangedEntries()
                            : space.change(template, change).getNumberOfChangedEntries());
            if (fate == Fate.ACKNOWLEDGED) {
                increments++;
                if (changed[0] != 1 && !dataLost) {
                    violations.add("an increment changed " + changed[0] + " entries");
                }
            } else if (fate == Fate.POSSIBLY_APPLIED) {
                incrementsUnknown++;
            }
            return fate == Fate.ACKNOWLEDGED;
        }

        private boolean job() throws InterruptedException {
            long id = nextId();
            Item item = new Item(id, jobGroup(), "n", 0);
            Fate fate = Workload.this.run("write", 1, () -> space.write(item, WriteModifiers.WRITE_ONLY));
            jobs.put(id, fate);
            if (fate == Fate.ACKNOWLEDGED) {
                jobsCertain++;
            }
            return fate == Fate.ACKNOWLEDGED;
        }

        private boolean takeJob() throws InterruptedException {
            Item[] found = new Item[1];
            Fate fate = Workload.this.run("take", 2, () -> found[0] = space.take(new Item(null, jobGroup()), 0));
            if (fate == Fate.POSSIBLY_APPLIED) {
                takesUnknown++;
            }
            if (fate != Fate.ACKNOWLEDGED) {
                return false;
            }
            if (found[0] != null) {
                taken.merge(found[0].getId(), 1, Integer::sum);
            } else if (!dataLost && jobsCertain > taken.size() + takesUnknown) {
                violations.add("a take of one of " + (jobsCertain - taken.size()) + " jobs found none");
            }
            return true;
        }

        /** An acknowledged record, null if there is none yet. */
        Long anyReadable() {
            synchronized (readable) {
                return readable.isEmpty()
                        ? null
                        : readable.get(ThreadLocalRandom.current().nextInt(readable.size()));
            }
        }

        int readableCount() {
            synchronized (readable) {
                return readable.size();
            }
        }

        void verify() {
            verifyRecords();
            verifyCounter();
            verifyJobs();
        }

        private Map<Long, Integer> present(String group) {
            Map<Long, Integer> present = new HashMap<>();
            for (Item item : space.readMultiple(new Item(null, group))) {
                present.merge(item.getId(), 1, Integer::sum);
            }
            present.forEach((id, count) -> {
                if (count > 1) {
                    violations.add(group + ": " + id + " is there " + count + " times");
                }
            });
            return present;
        }

        private void verifyRecords() {
            Map<Long, Integer> present = present(recordGroup());
            records.forEach((id, fate) -> {
                if (fate == Fate.ACKNOWLEDGED && !present.containsKey(id) && !dataLost) {
                    violations.add(recordGroup() + ": " + id + " was acknowledged and is lost");
                }
                if (fate == Fate.FAILED && present.containsKey(id)) {
                    violations.add(recordGroup() + ": " + id + " is there, but was reported as not applied");
                }
            });
        }

        private void verifyCounter() {
            Item counter = space.readById(Item.class, counterId());
            if (counter == null) {
                if (!dataLost) {
                    violations.add("the counter of " + number + " is lost");
                }
            } else if (!dataLost
                    && (counter.getAmount() < increments || counter.getAmount() > increments + incrementsUnknown)) {
                violations.add("the counter of " + number + " is " + counter.getAmount() + " after " + increments
                        + " increments and " + incrementsUnknown + " possible ones");
            }
        }

        private void verifyJobs() {
            Map<Long, Integer> present = present(jobGroup());
            int missing = 0;
            for (Map.Entry<Long, Fate> job : jobs.entrySet()) {
                int times = taken.getOrDefault(job.getKey(), 0) + (present.containsKey(job.getKey()) ? 1 : 0);
                if (times > 1) {
                    violations.add(jobGroup() + ": " + job.getKey() + " was served " + times + " times");
                }
                if (times > 0 && job.getValue() == Fate.FAILED) {
                    violations.add(jobGroup() + ": " + job.getKey() + " is there, but was reported as not applied");
                }
                if (times == 0 && job.getValue() == Fate.ACKNOWLEDGED) {
                    missing++;
                }
            }
            if (missing > takesUnknown && !dataLost) {
                violations.add(jobGroup() + ": " + missing + " are missing after " + takesUnknown + " possible takes");
            }
        }
    }

    private final class Reader {

        boolean step(long step) throws InterruptedException {
            Writer writer = writers.get(ThreadLocalRandom.current().nextInt(writers.size()));
            if (step % 16 == 15) {
                return count(writer);
            }
            Long id = writer.anyReadable();
            if (id == null) {
                return true;
            }
            Item[] found = new Item[1];
            Fate fate = Workload.this.run(
                    "read",
                    1,
                    () -> found[0] =
                            step % 8 == 7 ? space.asyncRead(new Item(id, null)).get() : space.readById(Item.class, id));
            if (fate != Fate.ACKNOWLEDGED) {
                return false;
            }
            if (found[0] == null ? !dataLost : !id.equals(found[0].getId())) {
                violations.add("a read of " + id + " found " + (found[0] == null ? "nothing" : found[0].getId()));
            }
            return true;
        }

        private boolean count(Writer writer) throws InterruptedException {
            int atLeast = writer.readableCount();
            int[] counted = new int[1];
            Fate fate =
                    Workload.this.run("count", 1, () -> counted[0] = space.count(new Item(null, writer.recordGroup())));
            if (fate == Fate.ACKNOWLEDGED && counted[0] < atLeast && !dataLost) {
                violations.add("counted " + counted[0] + " records where at least " + atLeast + " are");
            }
            return fate == Fate.ACKNOWLEDGED;
        }
    }
}
