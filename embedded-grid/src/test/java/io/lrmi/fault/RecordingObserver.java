package io.lrmi.fault;

import io.lrmi.FailoverOutcome;
import io.lrmi.LrmiObserver;
import io.lrmi.OperationOutcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps what it is told, each event as a line of words; bytes are only added up. */
final class RecordingObserver implements LrmiObserver {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger handles = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    /** The events that begin so, in their order. */
    List<String> events(String prefix) {
        return events.stream().filter(event -> event.startsWith(prefix)).toList();
    }

    void forget() {
        events.clear();
    }

    long sent() {
        return sent.get();
    }

    long received() {
        return received.get();
    }

    private void note(Object... words) {
        events.add(String.join(" ", List.of(words).stream().map(String::valueOf).toList()));
    }

    private static String simple(String typeName) {
        return typeName == null ? "all" : typeName.substring(typeName.lastIndexOf('.') + 1);
    }

    @Override
    public Object operationStarted(String operation, String typeName) {
        note("started", operation, simple(typeName));
        return handles.incrementAndGet();
    }

    @Override
    public void operationEnded(
            Object handle,
            String operation,
            String typeName,
            int partition,
            OperationOutcome outcome,
            Throwable failure,
            long nanos) {
        if (handle instanceof Integer && nanos > 0 && (failure == null) == (outcome == OperationOutcome.SUCCESS)) {
            note("ended", operation, simple(typeName), partition, outcome);
        } else {
            note("ended wrongly", operation);
        }
    }

    @Override
    public void operationRetried(String operation, String typeName, int partition) {
        note("retried", operation, simple(typeName), partition);
    }

    @Override
    public void requestStarted(String member) {
        note("request started", member);
    }

    @Override
    public void requestEnded(String member) {
        note("request ended", member);
    }

    @Override
    public void requestWaited(String member, long nanos) {
        note("waited", member);
    }

    @Override
    public void failoverEnded(int partition, FailoverOutcome outcome, long nanos) {
        note("failover", partition, outcome);
    }

    @Override
    public void connectionOpened(String member, long nanos) {
        note("connection opened", member);
    }

    @Override
    public void connectionFailed(String member, long nanos) {
        note("connection failed", member);
    }

    @Override
    public void connectionClosed(String member) {
        note("connection closed", member);
    }

    @Override
    public void bytesSent(String member, long bytes) {
        sent.addAndGet(bytes);
    }

    @Override
    public void bytesReceived(String member, long bytes) {
        received.addAndGet(bytes);
    }

    @Override
    public void lookupEnded(Throwable failure, long nanos) {
        note("lookup", failure == null ? "succeeded" : "failed");
    }

    @Override
    public void topologyRefreshed(boolean changed, Throwable failure, long nanos) {
        note("refresh", failure != null ? "failed" : changed ? "changed" : "unchanged");
    }

    @Override
    public void clientClosed() {
        note("client closed");
    }
}
