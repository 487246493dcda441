package io.lrmi.boot.kubernetes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One run of kubectl. No shell is involved, so that no value can be taken for a command. */
final class KubectlProcess {

    /** A page of services has about 1 MB. */
    private static final int OUTPUT_LIMIT = 64 * 1024 * 1024;

    private static final int ERROR_LIMIT = 16 * 1024;
    private static final int DRAIN_SECONDS = 5;

    /** Takes the output byte by byte while the process runs. */
    interface Output {
        void accept(byte next);
    }

    /** How a run ended, with what it wrote to its error stream. */
    record Result(int status, String error) {}

    private final List<String> command;
    private volatile @Nullable Process running;

    KubectlProcess(String binary, List<String> arguments) {
        List<String> all = new ArrayList<>();
        all.add(binary);
        all.addAll(arguments);
        this.command = List.copyOf(all);
    }

    String text() {
        return String.join(" ", command);
    }

    /** Runs to the end and collects the output into the buffer. */
    Result run(ByteArrayOutputStream output, Duration timeout) {
        return run(
                next -> {
                    if (output.size() >= OUTPUT_LIMIT) {
                        throw KubectlException.tooMuch(text(), OUTPUT_LIMIT);
                    }
                    output.write(next);
                },
                timeout);
    }

    /**
     * Runs to the end, or until the thread is interrupted.
     *
     * @throws KubectlException if it cannot be started
     * @throws ApiUnreachableException if it does not end in time
     */
    Result run(Output output, Duration timeout) {
        Process process = start();
        running = process;
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Output errors = next -> {
            if (error.size() < ERROR_LIMIT) {
                error.write(next);
            }
        };
        try {
            // Reading a pipe cannot be interrupted, waiting for readers can.
            Future<?> reading = read(process, process.getInputStream(), output);
            Future<?> readingErrors = read(process, process.getErrorStream(), errors);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ApiUnreachableException.noAnswer(
                        "kubectl", "'" + text() + "' did not end within " + timeout.toMillis() + " ms", null);
            }
            reading.get(DRAIN_SECONDS, TimeUnit.SECONDS);
            readingErrors.get(DRAIN_SECONDS, TimeUnit.SECONDS);
            return new Result(process.exitValue(), error.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiUnreachableException.noAnswer("kubectl", "interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KubernetesDiscoveryException failure) {
                throw failure;
            }
            throw KubectlException.unreadable(text(), "", e);
        } catch (TimeoutException e) {
            throw ApiUnreachableException.noAnswer(
                    "kubectl", "'" + text() + "' ended, but something it started did not", e);
        } finally {
            destroy(process);
        }
    }

    /** With what it started: kubectl may be a script, and plugins for logins are programs. */
    private static void destroy(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Future<?> read(Process process, InputStream from, Output to) {
        FutureTask<?> task = new FutureTask<@Nullable Void>(() -> {
            try {
                copy(from, to);
            } catch (RuntimeException refused) {
                process.destroyForcibly();
                throw refused;
            }
            return null;
        });
        Thread thread = new Thread(task, "gigaspaces-kubectl");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static void copy(InputStream from, Output to) {
        byte[] chunk = new byte[8192];
        try {
            for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    to.accept(chunk[i]);
                }
            }
        } catch (IOException ended) {
            // Killing a process closes its pipes under the reader; its status tells the rest.
            return;
        }
    }

    /** Ends the run, from another thread. */
    void stop() {
        Process current = running;
        if (current != null) {
            destroy(current);
        }
    }

    private Process start() {
        try {
            Process process = new ProcessBuilder(command).start();
            // A login that asks questions gets no answers instead of waiting for them.
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw KubectlException.missing(command.get(0), e);
        }
    }
}
