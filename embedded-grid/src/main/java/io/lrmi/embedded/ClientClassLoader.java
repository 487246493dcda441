package io.lrmi.embedded;

import io.lrmi.embedded.net.Invocation;
import io.lrmi.wire.loading.ClassAnswer;
import io.lrmi.wire.loading.ClassQuestion;
import io.lrmi.wire.loading.ProviderQuestion;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Has the classes of the JDK and of the public API, and asks the client whose call is under way on the current thread for all
 * others. Safe for use by many threads.
 */
final class ClientClassLoader extends ClassLoader {

    private static final List<String> PRESENT = List.of(
            "org.openspaces.",
            "com.gigaspaces.",
            "com.j_spaces.",
            "net.jini.",
            "org.springframework.",
            "org.jspecify.");
    private static final long ANSWER_SECONDS = 10;
    private static final ThreadLocal<@Nullable Invocation> CURRENT = new ThreadLocal<>();

    static {
        registerAsParallelCapable();
    }

    private final boolean asksForProvider;

    ClientClassLoader(boolean asksForProvider) {
        super(ClassLoader.getPlatformClassLoader());
        this.asksForProvider = asksForProvider;
    }

    /** Whether a server has the class without being told. */
    static boolean isPresent(String name) {
        return name.startsWith("java.") || PRESENT.stream().anyMatch(name::startsWith);
    }

    /** Asks in this call for what the action needs. */
    void during(Invocation invocation, Runnable action) {
        CURRENT.set(invocation);
        try {
            action.run();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (PRESENT.stream().anyMatch(name::startsWith)) {
            return ClientClassLoader.class.getClassLoader().loadClass(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Invocation invocation = CURRENT.get();
        byte[] bytes = invocation == null ? null : ask(name, invocation);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte @Nullable [] ask(String name, Invocation invocation) throws ClassNotFoundException {
        Object question =
                asksForProvider ? new ProviderQuestion() : new ClassQuestion(invocation.classLoaderId(), name, false);
        try {
            Object answer = invocation.ask(question).get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return answer instanceof ClassAnswer found ? found.bytes() : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClassNotFoundException(name, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
