package io.lrmi.embedded.junit;

import io.lrmi.LrmiClient;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContextException;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openspaces.core.GigaSpace;

/**
 * Runs tests against an {@link EmbeddedGrid}, without Spring. Test methods, callbacks and constructors get the {@link GigaSpace}, the
 * {@link LrmiClient} and the {@link EmbeddedGrid}, which is also the control of its faults, as parameters.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmbeddedGridExtension GRID =
 *         EmbeddedGridExtension.of(EmbeddedGrid.builder("orders").partitions(2).backups(1));
 * }</pre>
 *
 * <p>Registered in a static field, or with {@code @ExtendWith} for a grid of one member with the space {@code test}: the
 * tests of a class, and those nested in it, share a grid, which is {@linkplain EmbeddedGrid#reset() reset} before and
 * after each test, so they must not run at the same time. Registered in an instance field: each test has a new one. No two test
 * classes share a grid.
 */
public final class EmbeddedGridExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(EmbeddedGridExtension.class);
    private static final List<Class<?>> TYPES = List.of(EmbeddedGrid.class, LrmiClient.class, GigaSpace.class);

    private final EmbeddedGrid.Builder grid;
    private final Consumer<LrmiClient.Builder> client;

    /** For {@code @ExtendWith}: a grid of one member, whose space is named {@code test}. */
    public EmbeddedGridExtension() {
        this(EmbeddedGrid.builder("test"), builder -> {});
    }

    private EmbeddedGridExtension(EmbeddedGrid.Builder grid, Consumer<LrmiClient.Builder> client) {
        this.grid = grid;
        this.client = client;
    }

    /** Runs tests against grids such as the given one, which is started by the extension. */
    public static EmbeddedGridExtension of(EmbeddedGrid.Builder grid) {
        return new EmbeddedGridExtension(grid, builder -> {});
    }

    /**
     * Says more about the client, such as the packages of the classes it may receive.
     *
     * @param customizer called before a client connects
     * @return another extension
     */
    public EmbeddedGridExtension client(Consumer<LrmiClient.Builder> customizer) {
        return new EmbeddedGridExtension(grid, client.andThen(customizer));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        // Also for the first test, so that what has been written for the whole class is not there for this one alone.
        running(context).grid.reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running(context).grid.reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Running running = running(context);
        if (type == EmbeddedGrid.class) {
            return running.grid;
        }
        return type == LrmiClient.class
                ? running.client(client)
                : running.client(client).gigaSpace();
    }

    // Found in the context of the class, or of one around it, if that has one. JUnit closes it with the context it was
    // made in.
    private Running running(ExtensionContext context) {
        Running running = context.getStore(NAMESPACE).computeIfAbsent(this, key -> start(), Running.class);
        if (running == null) {
            throw new ExtensionContextException("The embedded grid has been closed");
        }
        return running;
    }

    // Subclasses that run at the same time share the extension of the class they extend.
    private Running start() {
        synchronized (grid) {
            return new Running(grid.start());
        }
    }

    private static final class Running implements AutoCloseable {

        private final EmbeddedGrid grid;
        private @Nullable LrmiClient client;

        Running(EmbeddedGrid grid) {
            this.grid = grid;
        }

        synchronized LrmiClient client(Consumer<LrmiClient.Builder> customizer) {
            if (client == null) {
                LrmiClient.Builder builder =
                        LrmiClient.builder(grid.spaceName()).locators(grid.lookupLocator());
                customizer.accept(builder);
                client = builder.connect();
            }
            return client;
        }

        @Override
        public synchronized void close() {
            if (client != null) {
                client.close();
            }
            grid.close();
        }
    }
}
