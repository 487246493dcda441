package io.lrmi.embedded.engine;

import io.lrmi.wire.space.ReadTakeResult;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One read or take that waits. Guarded by the lock of the partition. */
final class Waiter {

    private final EntryQuery query;
    private final boolean take;
    private final Answer answer;
    private @Nullable Future<?> timer;

    Waiter(EntryQuery query, boolean take, Answer answer) {
        this.query = query;
        this.take = take;
        this.answer = answer;
    }

    EntryQuery query() {
        return query;
    }

    boolean take() {
        return take;
    }

    void timer(Future<?> future) {
        timer = future;
    }

    void serve(StoredEntry entry, long now, int replicas) {
        cancelTimer();
        answer.complete(new ReadTakeResult(null, query.packet(entry, now), 0, take ? replicas : 0));
    }

    void expire() {
        answer.complete(new ReadTakeResult(null, null, 0, 0));
    }

    void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
