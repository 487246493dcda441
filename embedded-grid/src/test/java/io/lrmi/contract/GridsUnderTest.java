package io.lrmi.contract;

import io.lrmi.contract.model.Billing;
import io.lrmi.contract.model.BillingService;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The grids of the build: embedded ones, or with the system property {@code lrmi.interop} the running one that
 * {@code lrmi.interop.locators} and {@code lrmi.interop.space} name; {@code lrmi.interop.announced} is the version that clients
 * announce to it. A grid is started for the first test that needs it and
 * closed after the last.
 */
final class GridsUnderTest implements ArgumentsProvider {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(GridsUnderTest.class);

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Stream<GridUnderTest> grids = Boolean.getBoolean("lrmi.interop")
                ? Stream.of(started(context, "running grid", GridsUnderTest::running))
                : Stream.of(
                        started(context, "partitions and backups", GridsUnderTest::partitioned),
                        started(context, "one member", () -> embedded(1, 0, "16.0.0")),
                        started(context, "oldest version", () -> embedded(3, 0, "15.2.0")));
        return grids.map(Arguments::of);
    }

    /** The running grid, or an embedded one of several partitions; to be closed by the caller. */
    static GridUnderTest one() {
        return Boolean.getBoolean("lrmi.interop") ? running() : partitioned();
    }

    private static GridUnderTest partitioned() {
        return embedded(2, 1, "15.8.0");
    }

    private static GridUnderTest started(ExtensionContext context, String name, Supplier<GridUnderTest> start) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(name, key -> start.get(), GridUnderTest.class);
    }

    private static GridUnderTest embedded(int partitions, int backups, String version) {
        EmbeddedGrid grid = EmbeddedGrid.builder("contract")
                .partitions(partitions)
                .backups(backups)
                .version(version)
                .allowedPackages("io.lrmi.contract.model")
                .service(Billing.class, new BillingService())
                .start();
        return new GridUnderTest(
                "embedded " + version + ", partitions: " + partitions + ", backups: " + backups,
                grid.lookupLocator(),
                grid.spaceName(),
                grid,
                version);
    }

    private static GridUnderTest running() {
        String locators = required("lrmi.interop.locators");
        String space = required("lrmi.interop.space");
        return new GridUnderTest(
                "space " + space + " at " + locators,
                locators,
                space,
                null,
                System.getProperty("lrmi.interop.announced", "15.8.0"));
    }

    private static String required(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            throw new IllegalStateException("The interop tests need a running grid. Give -D" + property + ", e.g."
                    + " -Dlrmi.interop.locators=host:4174 -Dlrmi.interop.space=name");
        }
        return value;
    }
}
