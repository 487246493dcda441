package io.lrmi.contract;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.embedded.EmbeddedGrid;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;

/** A grid the contract is checked against, with two clients that all tests share. */
final class GridUnderTest implements AutoCloseable {

    private final String description;
    private final String locators;
    private final String spaceName;
    private final @Nullable EmbeddedGrid grid;
    private final String announced;
    private final LrmiClient client;
    private final LrmiClient versionedClient;
    private final DistributedJiniTransactionManager transactionManager;
    private final GigaSpace transactionalSpace;

    /**
     * Connects to the grid.
     *
     * @param grid closed after the tests; null for a grid that lives on
     * @param announced version that the two clients announce
     */
    GridUnderTest(
            String description, String locators, String spaceName, @Nullable EmbeddedGrid grid, String announced) {
        this.description = description;
        this.locators = locators;
        this.spaceName = spaceName;
        this.grid = grid;
        this.announced = announced;
        this.client = connect(false);
        this.versionedClient = connect(true);
        this.transactionManager = new DistributedJiniTransactionManager();
        try {
            transactionManager.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        this.transactionalSpace = new GigaSpaceConfigurer(client.space())
                .transactionManager(transactionManager)
                .gigaSpace();
    }

    private LrmiClient connect(boolean versioned) {
        return LrmiClient.builder(spaceName)
                .locators(locators)
                .versioned(versioned)
                .options(LrmiClientOptions.builder().announcedVersion(announced).build())
                .connect();
    }

    /** A client with options of its own, to be closed by the caller. */
    LrmiClient connect(LrmiClientOptions options) {
        return LrmiClient.builder(spaceName).locators(locators).options(options).connect();
    }

    /** Whether the members have the services of {@code io.lrmi.contract.model}. */
    boolean hasServices() {
        return grid != null || Boolean.getBoolean("lrmi.interop.services");
    }

    GigaSpace space() {
        return client.gigaSpace();
    }

    /** The same space, with updates that check versions. */
    GigaSpace versionedSpace() {
        return versionedClient.gigaSpace();
    }

    /** Begins and ends the transactions of {@link #transactionalSpace()}. */
    DistributedJiniTransactionManager transactionManager() {
        return transactionManager;
    }

    /** The same space, with operations that belong to the transaction of their thread. */
    GigaSpace transactionalSpace() {
        return transactionalSpace;
    }

    String locators() {
        return locators;
    }

    String spaceName() {
        return spaceName;
    }

    boolean isPartitioned() {
        return client.topology().partitions() > 1;
    }

    /** Whether types can be such that every partition holds their entries. */
    boolean hasBroadcast() {
        return client.topology().members().stream()
                .noneMatch(member -> member.version().matches(".*\\b(1[0-4]|15\\.[0-7])\\..*"));
    }

    /** Whether values may be objects of the classes in {@code io.lrmi.contract.model}: some grids need them deployed. */
    boolean takesApplicationClasses() {
        return grid != null || Boolean.getBoolean("lrmi.interop.classes");
    }

    /** Whether it runs code of the classes in {@code io.lrmi.contract.model}, which only a real grid can. */
    boolean executesApplicationClasses() {
        return grid == null && Boolean.getBoolean("lrmi.interop.classes");
    }

    @Override
    public void close() {
        client.close();
        versionedClient.close();
        if (grid != null) {
            grid.close();
        }
    }

    @Override
    public String toString() {
        return description;
    }
}
