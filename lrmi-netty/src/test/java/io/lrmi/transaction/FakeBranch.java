package io.lrmi.transaction;

import io.lrmi.transaction.Ending.Kind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A branch that answers as it is told and remembers what it was asked. */
final class FakeBranch implements Branch {

    final List<String> calls = new CopyOnWriteArrayList<>();
    Ending prepared = Ending.of(Kind.PREPARED);
    Ending committed = Ending.of(Kind.COMMITTED);
    Ending aborted = Ending.of(Kind.ABORTED);
    CompletableFuture<Void> renewed = CompletableFuture.completedFuture(null);
    Object identity = this;
    private final String space;
    private final String name;

    FakeBranch(String space, String name) {
        this.space = space;
        this.name = name;
    }

    @Override
    public boolean isOfSameSpace(Branch other) {
        return other instanceof FakeBranch that && space.equals(that.space);
    }

    @Override
    public Object identity() {
        return identity;
    }

    @Override
    public Ending commitAlone(ClientTransaction transaction) {
        calls.add("commit alone");
        return committed;
    }

    @Override
    public CompletableFuture<Ending> prepare(ClientTransaction transaction) {
        calls.add("prepare");
        return CompletableFuture.completedFuture(prepared);
    }

    @Override
    public CompletableFuture<Ending> commit(ClientTransaction transaction, int participants) {
        calls.add("commit of " + participants);
        return CompletableFuture.completedFuture(committed);
    }

    @Override
    public Ending abort(ClientTransaction transaction) {
        calls.add("abort");
        return aborted;
    }

    @Override
    public CompletableFuture<Ending> abortAsync(ClientTransaction transaction) {
        return CompletableFuture.completedFuture(abort(transaction));
    }

    @Override
    public CompletableFuture<Void> renew(ClientTransaction transaction, long millis) {
        calls.add("renew for " + millis);
        return renewed;
    }

    @Override
    public String toString() {
        return name;
    }
}
