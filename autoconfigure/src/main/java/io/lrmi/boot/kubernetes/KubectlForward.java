package io.lrmi.boot.kubernetes;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A forward that kubectl makes, for as long as it runs. */
final class KubectlForward implements PodForward {

    private static final Duration UNLIMITED = Duration.ofDays(3650);
    private static final long CLOSING_SECONDS = 5;

    private static final Pattern LISTENING =
            Pattern.compile("Forwarding from " + Pattern.quote(ForwardedPort.LOOPBACK) + ":(\\d+) -> .*");

    private final Thread thread;
    private final CompletableFuture<Integer> listening = new CompletableFuture<>();
    private final CompletableFuture<KubectlProcess.Result> ended = new CompletableFuture<>();

    /** Starts kubectl. */
    KubectlForward(KubectlProcess process) {
        this.thread = new Thread(() -> run(process), "gigaspaces-port-forward-kubectl");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(KubectlProcess process) {
        LineSplitter lines = new LineSplitter(line -> {
            Matcher matcher = LISTENING.matcher(line);
            if (matcher.matches()) {
                listening.complete(Integer.valueOf(matcher.group(1)));
            }
        });
        try {
            ended.complete(process.run(lines::accept, UNLIMITED));
        } catch (KubernetesDiscoveryException failure) {
            ended.completeExceptionally(failure);
        }
    }

    /**
     * Waits until kubectl listens.
     *
     * @return null if it does, else how it ended
     * @throws KubernetesDiscoveryException if it cannot be run
     * @throws TimeoutException if it does neither in time
     */
    KubectlProcess.@Nullable Result await(Duration wait) throws TimeoutException {
        boolean ready = false;
        try {
            CompletableFuture.anyOf(listening, ended).get(wait.toMillis(), TimeUnit.MILLISECONDS);
            ready = listening.isDone() && !ended.isDone();
            return ready ? null : ended.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiUnreachableException.noAnswer("kubectl", "interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KubernetesDiscoveryException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    @Override
    public int localPort() {
        return listening.join();
    }

    @Override
    public boolean isOpen() {
        return !ended.isDone();
    }

    @Override
    public @Nullable String failure() {
        if (!ended.isDone() || ended.isCompletedExceptionally()) {
            return null;
        }
        KubectlProcess.Result result = ended.join();
        return "kubectl ended with status " + result.status() + ": "
                + Texts.shorten(result.error().strip(), 300);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(CLOSING_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
