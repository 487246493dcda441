package org.openspaces.core;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.j_spaces.core.IJSpace;
import io.lrmi.spi.GigaSpaceSettings;
import io.lrmi.spi.SpaceHandle;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.space.SpaceConfigurer;
import org.openspaces.core.transaction.DefaultTransactionProvider;
import org.openspaces.core.transaction.TransactionProvider;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Gives access to an open space and sets what operations use where they are not told. Settings take effect when the access is
 * first asked for; later changes are ignored. Not safe for use by several threads.
 *
 * <pre>{@code
 * GigaSpace gigaSpace = new GigaSpaceConfigurer(new SpaceProxyConfigurer("orders").lookupLocators("grid.example:4174"))
 *         .defaultReadTimeout(100)
 *         .gigaSpace();
 * }</pre>
 */
public class GigaSpaceConfigurer {

    /** What the names of the isolation levels in {@code TransactionDefinition} start with. */
    public static final String PREFIX_ISOLATION = "ISOLATION_";

    private static final GigaSpaceSettings DEFAULTS = GigaSpaceSettings.defaults();

    private final SpaceHandle space;
    private @Nullable String name;
    private long defaultReadTimeout = DEFAULTS.defaultReadTimeout();
    private long defaultTakeTimeout = DEFAULTS.defaultTakeTimeout();
    private long defaultWriteLease = DEFAULTS.defaultWriteLease();
    private IsolationLevel defaultIsolationLevel = IsolationLevel.DEFAULT;
    private WriteModifiers defaultWriteModifiers = DEFAULTS.defaultWriteModifiers();
    private ReadModifiers defaultReadModifiers = DEFAULTS.defaultReadModifiers();
    private TakeModifiers defaultTakeModifiers = DEFAULTS.defaultTakeModifiers();
    private CountModifiers defaultCountModifiers = DEFAULTS.defaultCountModifiers();
    private ClearModifiers defaultClearModifiers = DEFAULTS.defaultClearModifiers();
    private ChangeModifiers defaultChangeModifiers = DEFAULTS.defaultChangeModifiers();
    private @Nullable TransactionProvider txProvider;
    private @Nullable PlatformTransactionManager transactionManager;
    private @Nullable GigaSpace gigaSpace;

    /**
     * Prepares access to an open space.
     *
     * @throws IllegalArgumentException if the space was not opened by a {@link SpaceConfigurer}
     */
    public GigaSpaceConfigurer(IJSpace space) {
        if (!(space instanceof SpaceHandle handle)) {
            String given = space == null ? "null" : "a " + space.getClass().getName();
            throw new IllegalArgumentException(
                    "Cannot give access to " + given + "; pass what SpaceProxyConfigurer.space() returns");
        }
        this.space = handle;
    }

    /** Opens the space and prepares access to it. */
    public GigaSpaceConfigurer(SpaceConfigurer configurer) {
        this(configurer.space());
    }

    public IJSpace getSpace() {
        return space;
    }

    /** Sets what {@link GigaSpace#getName()} returns, the name of the space unless set; returns this configurer. */
    public GigaSpaceConfigurer name(String name) {
        this.name = name;
        return this;
    }

    public @Nullable String getName() {
        return name;
    }

    /**
     * Says that operations are routed to all partitions, which is always so; returns this configurer.
     *
     * @throws UnsupportedOperationException if the argument is false
     */
    public GigaSpaceConfigurer clustered(boolean clustered) {
        if (!clustered) {
            throw new UnsupportedOperationException("Access to a single member of a space is not supported, because"
                    + " operations are routed to partitions; pass a routing value to the operation to reach one"
                    + " partition");
        }
        return this;
    }

    /** Always true. */
    public Boolean getClustered() {
        return true;
    }

    /** Sets how many milliseconds a read waits for a matching entry, 0 unless set; returns this configurer. */
    public GigaSpaceConfigurer defaultReadTimeout(long defaultReadTimeout) {
        this.defaultReadTimeout = defaultReadTimeout;
        return this;
    }

    public long getDefaultReadTimeout() {
        return defaultReadTimeout;
    }

    /** Sets how many milliseconds a take waits for a matching entry, 0 unless set; returns this configurer. */
    public GigaSpaceConfigurer defaultTakeTimeout(long defaultTakeTimeout) {
        this.defaultTakeTimeout = defaultTakeTimeout;
        return this;
    }

    public long getDefaultTakeTimeout() {
        return defaultTakeTimeout;
    }

    /** Sets for how many milliseconds a written entry is kept, for ever unless set; returns this configurer. */
    public GigaSpaceConfigurer defaultWriteLease(long defaultWriteLease) {
        this.defaultWriteLease = defaultWriteLease;
        return this;
    }

    public long getDefaultWriteLease() {
        return defaultWriteLease;
    }

    /**
     * Sets the isolation level of reads and counts; returns this configurer.
     *
     * @param defaultIsolationLevel one of the levels in {@code TransactionDefinition}, except serializable
     * @throws IllegalArgumentException if it is none of these
     */
    public GigaSpaceConfigurer defaultIsolationLevel(int defaultIsolationLevel) {
        this.defaultIsolationLevel = IsolationLevel.of(defaultIsolationLevel);
        return this;
    }

    /**
     * Sets the isolation level of reads and counts by its name, such as {@code ISOLATION_READ_COMMITTED}; returns this
     * configurer.
     *
     * @throws IllegalArgumentException if {@code TransactionDefinition} has no such level, or it is the serializable one
     */
    public GigaSpaceConfigurer defaultIsolationLevel(String name) {
        this.defaultIsolationLevel = IsolationLevel.of(name);
        return this;
    }

    public int getDefaultIsolationLevel() {
        return defaultIsolationLevel.springValue;
    }

    /** Sets what writes use, {@link WriteModifiers#UPDATE_OR_WRITE} unless set; returns this configurer. */
    public GigaSpaceConfigurer defaultWriteModifiers(WriteModifiers defaultWriteModifiers) {
        this.defaultWriteModifiers = defaultWriteModifiers;
        return this;
    }

    public WriteModifiers getDefaultWriteModifiers() {
        return defaultWriteModifiers;
    }

    /** Sets what reads use; returns this configurer. They must not contradict the default isolation level. */
    public GigaSpaceConfigurer defaultReadModifiers(ReadModifiers defaultReadModifiers) {
        this.defaultReadModifiers = defaultReadModifiers;
        return this;
    }

    public ReadModifiers getDefaultReadModifiers() {
        return defaultReadModifiers;
    }

    /** Sets what takes use, no options unless set; returns this configurer. */
    public GigaSpaceConfigurer defaultTakeModifiers(TakeModifiers defaultTakeModifiers) {
        this.defaultTakeModifiers = defaultTakeModifiers;
        return this;
    }

    public TakeModifiers getDefaultTakeModifiers() {
        return defaultTakeModifiers;
    }

    /** Sets what counts use; returns this configurer. They must not contradict the default isolation level. */
    public GigaSpaceConfigurer defaultCountModifiers(CountModifiers defaultCountModifiers) {
        this.defaultCountModifiers = defaultCountModifiers;
        return this;
    }

    public CountModifiers getDefaultCountModifiers() {
        return defaultCountModifiers;
    }

    /** Sets what clears use, no options unless set; returns this configurer. */
    public GigaSpaceConfigurer defaultClearModifiers(ClearModifiers defaultClearModifiers) {
        this.defaultClearModifiers = defaultClearModifiers;
        return this;
    }

    public ClearModifiers getDefaultClearModifiers() {
        return defaultClearModifiers;
    }

    /** Sets what changes use, no options unless set; returns this configurer. */
    public GigaSpaceConfigurer defaultChangeModifiers(ChangeModifiers defaultChangeModifiers) {
        this.defaultChangeModifiers = defaultChangeModifiers;
        return this;
    }

    public ChangeModifiers getDefaultChangeModifiers() {
        return defaultChangeModifiers;
    }

    /**
     * Puts operations under the transactions of a manager; returns this configurer.
     *
     * @param transactionManager one that {@link org.openspaces.core.transaction.manager.DistributedJiniTxManagerConfigurer} made
     */
    public GigaSpaceConfigurer transactionManager(@Nullable PlatformTransactionManager transactionManager) {
        this.transactionManager = transactionManager;
        return this;
    }

    public @Nullable PlatformTransactionManager getTransactionManager() {
        return transactionManager;
    }

    /** Sets what tells the transaction of an operation, instead of a transaction manager; returns this configurer. */
    public GigaSpaceConfigurer txProvider(@Nullable TransactionProvider txProvider) {
        this.txProvider = txProvider;
        return this;
    }

    public @Nullable TransactionProvider getTxProvider() {
        return txProvider;
    }

    /** The same as {@link #gigaSpace()}. */
    public GigaSpace create() {
        return gigaSpace();
    }

    /**
     * Access to the space; the first call creates it, later calls return the same one.
     *
     * @throws IllegalArgumentException if a setting is out of its range or settings contradict each other
     * @throws UnsupportedOperationException if operations cannot take part in the transactions of the given manager
     */
    public GigaSpace gigaSpace() {
        if (gigaSpace == null) {
            gigaSpace = space.gigaSpace(new GigaSpaceSettings(
                    name,
                    defaultReadTimeout,
                    defaultTakeTimeout,
                    defaultWriteLease,
                    defaultWriteModifiers,
                    defaultIsolationLevel.applyTo(defaultReadModifiers),
                    defaultTakeModifiers,
                    defaultIsolationLevel.applyTo(defaultCountModifiers),
                    defaultClearModifiers,
                    defaultChangeModifiers,
                    transactions()));
        }
        return gigaSpace;
    }

    private @Nullable TransactionProvider transactions() {
        return txProvider != null || transactionManager == null
                ? txProvider
                : new DefaultTransactionProvider(space, transactionManager);
    }
}
