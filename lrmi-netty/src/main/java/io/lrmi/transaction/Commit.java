package io.lrmi.transaction;

import io.lrmi.spi.HeuristicCommitException;
import io.lrmi.transaction.ClientTransaction.Joined;
import io.lrmi.transaction.Ending.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jini.core.transaction.CannotCommitException;
import org.jspecify.annotations.Nullable;

/** Brings the branches of a transaction to one end: a single one by one call, several in two phases. */
final class Commit {

    private final ClientTransaction transaction;
    private final List<Joined> branches;

    Commit(ClientTransaction transaction) {
        this.transaction = transaction;
        this.branches = transaction.branches();
    }

    /**
     * Commits all branches, or none.
     *
     * @throws HeuristicCommitException if that was not possible, or its success is not known
     * @throws CannotCommitException if all were rolled back
     */
    void run() throws CannotCommitException {
        if (branches.size() == 1) {
            alone(branches.get(0));
        } else if (!branches.isEmpty()) {
            inTwoPhases();
        }
    }

    private void alone(Joined joined) throws CannotCommitException {
        Ending ending = joined.branch().commitAlone(transaction);
        switch (ending.kind()) {
            case COMMITTED, NOT_CHANGED, PREPARED -> {}
            case UNKNOWN ->
                throw new HeuristicCommitException(
                        "It is not known whether " + transaction + " was committed: " + explain(joined, ending),
                        false,
                        ending.cause());
            case ABORTED, NOT_KNOWN -> {
                if (joined.certain() || ending.is(Kind.ABORTED)) {
                    throw rolledBack(joined, ending);
                }
            }
        }
    }

    private void inTwoPhases() throws CannotCommitException {
        List<Ending> votes = all(branches.stream()
                .map(joined -> joined.branch().prepare(transaction))
                .toList());
        List<Joined> prepared = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            Joined joined = branches.get(i);
            Kind vote = votes.get(i).kind();
            if (vote == Kind.PREPARED) {
                prepared.add(joined);
            } else if (vote != Kind.NOT_CHANGED && (joined.certain() || vote != Kind.NOT_KNOWN)) {
                // Those that were not reached may have prepared as well.
                abortAll(branches);
                throw rolledBack(joined, votes.get(i));
            }
        }
        List<CompletableFuture<Ending>> commits = new ArrayList<>();
        for (Joined joined : prepared) {
            int participants = (int) prepared.stream()
                    .filter(other -> other.branch().isOfSameSpace(joined.branch()))
                    .count();
            commits.add(joined.branch().commit(transaction, participants));
        }
        requireCommitted(prepared, all(commits));
    }

    private void requireCommitted(List<Joined> prepared, List<Ending> endings) throws HeuristicCommitException {
        int committed = 0;
        int lost = 0;
        Throwable cause = null;
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < endings.size(); i++) {
            Ending ending = endings.get(i);
            if (ending.is(Kind.COMMITTED)) {
                committed++;
                outcomes.add(prepared.get(i).branch() + " has committed");
            } else {
                lost += ending.is(Kind.UNKNOWN) ? 0 : 1;
                cause = cause == null ? ending.cause() : cause;
                outcomes.add(explain(prepared.get(i), ending));
            }
        }
        if (committed < endings.size()) {
            throw new HeuristicCommitException(
                    transaction + " was prepared everywhere, but not all of it is known to be committed: "
                            + String.join("; ", outcomes),
                    lost > 0 && committed > 0,
                    cause);
        }
    }

    /** Rolls back wherever it is possible; the others do so by themselves when the time of the transaction is over. */
    List<Ending> abort() {
        return abortAll(branches);
    }

    private List<Ending> abortAll(List<Joined> joined) {
        return joined.size() == 1
                ? List.of(joined.get(0).branch().abort(transaction))
                : all(joined.stream()
                        .map(one -> one.branch().abortAsync(transaction))
                        .toList());
    }

    private static List<Ending> all(List<CompletableFuture<Ending>> futures) {
        return futures.stream().map(CompletableFuture::join).toList();
    }

    private CannotCommitException rolledBack(Joined joined, Ending ending) {
        return new CannotCommitException(transaction + " was rolled back: " + explain(joined, ending), ending.cause());
    }

    private static String explain(Joined joined, Ending ending) {
        return joined.branch() + " " + reason(ending);
    }

    private static String reason(Ending ending) {
        String detail = ending.detail() == null ? "" : " (" + ending.detail() + ")";
        return switch (ending.kind()) {
            case NOT_KNOWN -> "no longer knows it, because its time was over or its member was lost" + detail;
            case UNKNOWN -> "has not answered" + detail;
            default -> "could not commit" + detail;
        };
    }

    static @Nullable Throwable firstCause(List<Ending> endings) {
        return endings.stream()
                .filter(ending -> ending.is(Kind.UNKNOWN))
                .map(Ending::cause)
                .findFirst()
                .orElse(null);
    }
}
