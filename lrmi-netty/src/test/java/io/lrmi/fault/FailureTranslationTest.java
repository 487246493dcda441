package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lrmi.LrmiClient;
import io.lrmi.fault.ScriptedGrid.Item;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.error.JavaErrors;
import io.lrmi.wire.error.SpaceErrors;
import io.lrmi.wire.error.WireThrowable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspaces.core.ConsistencyLevelViolationException;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.EntryLockedException;
import org.openspaces.core.EntryNotInSpaceException;
import org.openspaces.core.EntrySerializationException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.InactiveTransactionException;
import org.openspaces.core.InternalSpaceException;
import org.openspaces.core.InvalidFifoClassException;
import org.openspaces.core.InvalidFifoTemplateException;
import org.openspaces.core.InvalidTransactionUsageException;
import org.openspaces.core.ObjectConversionException;
import org.openspaces.core.RedoLogCapacityExceededException;
import org.openspaces.core.ResourceCapacityExceededException;
import org.openspaces.core.SecurityAccessException;
import org.openspaces.core.SpaceMemoryShortageException;
import org.openspaces.core.SpaceMetadataException;
import org.openspaces.core.SpaceOptimisticLockingFailureException;
import org.openspaces.core.TransactionDataAccessException;
import org.openspaces.core.UncategorizedSpaceException;
import org.openspaces.core.UniqueConstraintViolationException;
import org.openspaces.core.UnusableEntryException;
import org.openspaces.core.UpdateOperationTimeoutException;

/** Each exception a member can answer with, and the one of the public API that an application catches. */
class FailureTranslationTest {

    private static final WireClass RESOURCES =
            runtime("com.gigaspaces.client.ResourceCapacityExceededException", JavaErrors.RUNTIME_EXCEPTION);
    private static final WireClass FIFO =
            runtime("com.j_spaces.core.FifoOperationException", SpaceErrors.DETAILED_UNUSABLE_ENTRY);

    private ScriptedGrid grid;
    private LrmiClient client;
    private GigaSpace space;

    @BeforeEach
    void connect() throws Exception {
        grid = new ScriptedGrid();
        client = LrmiClient.builder(ScriptedGrid.SPACE).locators(grid.locator()).connect();
        space = client.gigaSpace();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        grid.close();
    }

    private static WireClass runtime(String name, WireClass superClass) {
        return WireClass.serializable(name, 1, WireClass.SERIALIZABLE, superClass);
    }

    private static WireClass runtime(String name) {
        return runtime(name, JavaErrors.RUNTIME_EXCEPTION);
    }

    private static Arguments row(WireClass reported, String message, Class<? extends Throwable> thrown) {
        return Arguments.of(reported, message, thrown);
    }

    static Stream<Arguments> exceptions() {
        WireClass security =
                runtime("com.gigaspaces.security.SecurityException", runtime("java.lang.SecurityException"));
        return Stream.of(
                row(SpaceErrors.DUPLICATE_INDEX_VALUE, "x", UniqueConstraintViolationException.class),
                row(SpaceErrors.ENTRY_ALREADY_IN_SPACE, "x", EntryAlreadyInSpaceException.class),
                row(SpaceErrors.ENTRY_NOT_IN_SPACE, "x", EntryNotInSpaceException.class),
                row(SpaceErrors.VERSION_CONFLICT, "x", SpaceOptimisticLockingFailureException.class),
                row(SpaceErrors.UNUSABLE_ENTRY, "x", UnusableEntryException.class),
                row(SpaceErrors.DETAILED_UNUSABLE_ENTRY, "x", UnusableEntryException.class),
                row(SpaceErrors.INVALID_FIFO_TEMPLATE, "x", InvalidFifoTemplateException.class),
                row(runtime("com.j_spaces.core.InvalidFifoClassException", FIFO), "x", InvalidFifoClassException.class),
                row(SpaceErrors.ENTRY_SERIALIZATION, "x", EntrySerializationException.class),
                row(SpaceErrors.OPERATION_TIMEOUT, "x", UpdateOperationTimeoutException.class),
                row(SpaceErrors.METADATA, "x", SpaceMetadataException.class),
                row(
                        runtime(
                                "com.gigaspaces.internal.server.space.tiered_storage.error.TieredStorageMetadataException",
                                SpaceErrors.METADATA),
                        "x",
                        SpaceMetadataException.class),
                row(
                        runtime("com.gigaspaces.internal.metadata.converter.ConversionException"),
                        "x",
                        ObjectConversionException.class),
                row(runtime("com.gigaspaces.client.EntryLockedException"), "x", EntryLockedException.class),
                row(RESOURCES, "x", ResourceCapacityExceededException.class),
                row(
                        runtime("com.j_spaces.core.MemoryShortageException", RESOURCES),
                        "x",
                        SpaceMemoryShortageException.class),
                row(
                        runtime("com.gigaspaces.cluster.replication.RedoLogCapacityExceededException"),
                        "x",
                        RedoLogCapacityExceededException.class),
                row(
                        runtime("com.gigaspaces.cluster.replication.ConsistencyLevelViolationException"),
                        "x",
                        ConsistencyLevelViolationException.class),
                row(security, "x", SecurityAccessException.class),
                row(
                        runtime("com.gigaspaces.security.AccessDeniedException", security),
                        "x",
                        SecurityAccessException.class),
                row(SpaceErrors.TRANSACTION, "the transaction is not active", InactiveTransactionException.class),
                row(SpaceErrors.TRANSACTION, "wrong transaction", InvalidTransactionUsageException.class),
                row(SpaceErrors.TRANSACTION, "cannot", TransactionDataAccessException.class),
                row(SpaceErrors.UNKNOWN_TRANSACTION, "x", TransactionDataAccessException.class),
                row(
                        WireClass.serializable(
                                "com.j_spaces.core.TransactionNotActiveException",
                                7121485628822903065L,
                                WireClass.SERIALIZABLE,
                                JavaErrors.EXCEPTION),
                        "x",
                        InactiveTransactionException.class),
                row(SpaceErrors.ENGINE_INTERNAL, "x", InternalSpaceException.class),
                row(runtime("org.example.SomethingElseException"), "x", UncategorizedSpaceException.class),
                row(JavaErrors.NULL_POINTER, "x", UncategorizedSpaceException.class));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void anExceptionOfAMemberIsTranslated(WireClass reported, String message, Class<? extends Throwable> thrown)
            throws Exception {
        grid.refusal(WireThrowable.builder(reported).message(message).build());

        Throwable blocking = catchThrowable(() -> space.readById(Item.class, 7));
        Throwable asynchronous = catchThrowable(() -> space.asyncRead(item()).get(30, TimeUnit.SECONDS));

        assertThat(blocking).isExactlyInstanceOf(thrown).hasMessageContaining(message);
        assertThat(asynchronous).isInstanceOf(ExecutionException.class).cause().isExactlyInstanceOf(thrown);
        grid.refusal(null);
        assertThat(space.readById(Item.class, 7))
                .as("the client works afterwards")
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void aWrapperGivesWayToWhatItIsAbout(WireClass reported, String message, Class<? extends Throwable> thrown) {
        grid.refusal(WireThrowable.builder(SpaceErrors.ENGINE_INTERNAL)
                .message("wrapped")
                .cause(WireThrowable.builder(reported).message(message).build())
                .build());

        Throwable failure = catchThrowable(() -> space.readById(Item.class, 7));

        assertThat(failure)
                .isInstanceOf(thrown == UncategorizedSpaceException.class ? InternalSpaceException.class : thrown);
    }

    private static Item item() {
        return new Item(7, null);
    }
}
