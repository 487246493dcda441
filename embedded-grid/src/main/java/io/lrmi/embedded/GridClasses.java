package io.lrmi.embedded;

import io.lrmi.embedded.net.Invocation;
import io.lrmi.failure.RefusedClassException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.AllowedClasses;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.WireLimits;
import java.lang.invoke.SerializedLambda;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspaces.remoting.ExecutorRemotingTask;

/** The classes of tasks and their values: where they come from, and which of them may be used. */
final class GridClasses {

    private final ValueCodec codec;
    private final @Nullable ClientClassLoader fromClients;

    GridClasses(ClassSource source, List<String> allowedPackages) {
        AllowedClasses allowed = new AllowedClasses(allowedPackages);
        // It restores nothing but what the class says that the lambda expression is in.
        allowed.allow(SerializedLambda.class);
        allowed.allow(ExecutorRemotingTask.class);
        this.codec = new ValueCodec(allowed, WireLimits.DEFAULT);
        this.fromClients = source == ClassSource.APPLICATION ? null : new ClientClassLoader(source == ClassSource.NONE);
    }

    private ClassLoader loader() {
        ClassLoader own = fromClients;
        if (own == null) {
            own = Thread.currentThread().getContextClassLoader();
        }
        return own == null ? GridClasses.class.getClassLoader() : own;
    }

    /** Those that a real server would have to load, and this one does not have. */
    List<String> missing(List<String> classes) {
        return fromClients == null
                ? List.of()
                : classes.stream()
                        .filter(name -> !ClientClassLoader.isPresent(name) && !name.startsWith("com.sun.jini."))
                        .toList();
    }

    /** Runs an action that needs classes of the client. */
    void during(Invocation invocation, Runnable action) {
        if (fromClients == null) {
            action.run();
        } else {
            fromClients.during(invocation, action);
        }
    }

    void load(List<String> classes) throws ClassNotFoundException {
        for (String name : classes) {
            loader().loadClass(name);
        }
    }

    /** The value of a wire form. */
    @Nullable
    Object toJava(@Nullable Object wire) throws ClassNotFoundException {
        try {
            return codec.toJava(wire, loader());
        } catch (RefusedClassException e) {
            throw new ClassNotFoundException(
                    e.className() + " (allow its package with EmbeddedGrid.Builder.allowedPackages)", e);
        } catch (WireFormatException e) {
            if (e.getCause() instanceof ClassNotFoundException missing) {
                throw missing;
            }
            throw e;
        }
    }

    @Nullable
    Object toWire(@Nullable Object value) {
        return codec.toWire(value);
    }

    @Nullable
    Object toWireObject(@Nullable Object value) {
        return codec.toWireObject(value);
    }
}
