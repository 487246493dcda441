package org.openspaces.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.FailedChangedEntryDetails;
import com.gigaspaces.client.WriteMultipleException.IWriteResult;
import com.j_spaces.core.MemoryShortageException;
import com.j_spaces.core.multiple.write.IWriteResult.ResultType;
import io.lrmi.spi.WriteResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.rmi.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspaces.core.ReadByIdsException.ReadByIdResult;
import org.openspaces.core.ReadByIdsException.ReadByIdResult.ReadByIdResultType;
import org.openspaces.core.TakeByIdsException.TakeByIdResult;
import org.openspaces.core.TakeByIdsException.TakeByIdResult.TakeByIdResultType;
import org.openspaces.core.space.CannotFindSpaceException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;

class ExceptionsTest {

    private final Exception cause = new IllegalStateException("cause");

    @Test
    void applicationsCanCatchSpringsExceptions() {
        assertThat(new EntryAlreadyInSpaceException("message", cause))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessage("message")
                .hasCause(cause);
        assertThat(new EntryNotInSpaceException("message", null)).isInstanceOf(DataRetrievalFailureException.class);
        assertThat(new SpaceOptimisticLockingFailureException("message", null))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(new UpdateOperationTimeoutException("message", null)).isInstanceOf(CannotAcquireLockException.class);
        assertThat(new SecurityAccessException("message", cause))
                .isInstanceOf(PermissionDeniedDataAccessException.class);
        assertThat(new CannotFindSpaceException("message", null))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void detailsAreKept() {
        var already = new EntryAlreadyInSpaceException("message", cause, "uid", "Product");
        assertThat(already.getUID()).isEqualTo("uid");
        assertThat(already.getClassName()).isEqualTo("Product");
        var missing = new EntryNotInSpaceException("message", cause, "uid", true);
        assertThat(missing.getUID()).isEqualTo("uid");
        assertThat(missing.isDeletedByOwnTxn()).isTrue();
        var conflict = new SpaceOptimisticLockingFailureException("message", cause, "uid", 3, 2, "Update");
        assertThat(conflict.getUID()).isEqualTo("uid");
        assertThat(conflict.getSpaceVersionID()).isEqualTo(3);
        assertThat(conflict.getClientVersionID()).isEqualTo(2);
        assertThat(conflict.getOperation()).isEqualTo("Update");
        assertThat(new SpaceUnavailableException("message", cause, "member").getMemberName())
                .isEqualTo("member");
        assertThat(new InvalidFifoClassException("message", cause, "Product", true).isFifoClass())
                .isTrue();
        assertThat(new InvalidFifoTemplateException("message", cause, "Product").getTemplateClassName())
                .isEqualTo("Product");
        var log = new RedoLogCapacityExceededException("message", cause, "space", "target");
        assertThat(log.getSpaceName()).isEqualTo("space");
        assertThat(log.getTargetName()).isEqualTo("target");
    }

    @Test
    void aRemoteExceptionIsAlwaysThere() {
        ConnectException refused = new ConnectException("refused");

        assertThat(new RemoteDataAccessException(refused).getRemoteException()).isSameAs(refused);
        assertThat(new RemoteDataAccessException("message", refused).getRemoteException())
                .isSameAs(refused);
        assertThat(new RemoteDataAccessException("message", cause).getRemoteException())
                .hasMessageStartingWith("message")
                .hasCause(cause);
    }

    @Test
    void aMemoryShortageTellsWhere() {
        var shortage = new MemoryShortageException("full", "orders", "orders_container1", "host", 90, 100);
        var exception = new SpaceMemoryShortageException("message", shortage);

        assertThat(exception.getSpaceName()).isEqualTo("orders");
        assertThat(exception.getMemoryShortageException()).isSameAs(shortage);
        assertThat(shortage.getContainerName()).isEqualTo("orders_container1");
        assertThat(shortage.getHostName()).isEqualTo("host");
        assertThat(shortage.getMemoryUsage()).isEqualTo(90);
        assertThat(shortage.getMaxMemory()).isEqualTo(100);
        assertThat(new SpaceMemoryShortageException("message", cause).getSpaceName())
                .isNull();
    }

    @Test
    void resultsOfIdsAreFoundMissingOrFailed() {
        var read = new ReadByIdsException("message", null, new ReadByIdResult[] {
            new ReadByIdResult(1, "entry", null), new ReadByIdResult(2, null, null), new ReadByIdResult(3, null, cause)
        });

        assertThat(read.getResults())
                .extracting(ReadByIdResult::getResultType)
                .containsExactly(ReadByIdResultType.OBJECT, ReadByIdResultType.NOT_FOUND, ReadByIdResultType.ERROR);
        assertThat(read.getResults()).extracting(ReadByIdResult::getId).containsExactly(1, 2, 3);
        assertThat(read.getResults()[0].getObject()).isEqualTo("entry");
        assertThat(read.getResults()[2].isError()).isTrue();
        assertThat(read.getResults()[2].getError()).isSameAs(cause);

        var take = new TakeByIdsException("message", null, new TakeByIdResult[] {new TakeByIdResult(1, null, null)});
        assertThat(take.getResults())
                .extracting(TakeByIdResult::getResultType)
                .containsExactly(TakeByIdResultType.NOT_FOUND);
    }

    @Test
    void partialFailuresKeepResultsAndCauses() {
        var read = new ReadMultipleException("message", cause, new Object[] {"entry"}, new Throwable[] {cause});

        assertThat(read.getResults()).containsExactly("entry");
        assertThat(read.getCauses()).containsExactly(cause);
        assertThat(new TakeMultipleException("message", cause).getCauses()).containsExactly(cause);
        assertThat(new ClearException("message", null).getCauses()).isEmpty();
    }

    @Test
    void resultsOfWritesAreLeasesOrErrors() {
        var exception = new WriteMultipleException("message", null, new IWriteResult[] {WriteResult.failed(cause)});

        IWriteResult failed = exception.getResults()[0];
        assertThat(failed.isError()).isTrue();
        assertThat(failed.getResultType()).isEqualTo(ResultType.ERROR);
        assertThat(failed.getError()).isSameAs(cause);
        assertThat(failed.getLeaseContext()).isNull();
        assertThat(failed.getLease()).isNull();
    }

    @Test
    void changesTellWhatHappenedToEachEntry() {
        FailedChangedEntryDetails failed = new FailedChange("Product", 1, 2, cause);
        var exception = new ChangeException(
                new com.gigaspaces.client.ChangeException("message", 3, List.of(failed), List.of()));

        assertThat(exception).hasMessage("message").hasRootCause(cause);
        assertThat(exception.getNumSuccesfullChanges()).isEqualTo(3);
        assertThat(exception.getFailedChanges()).containsExactly(failed);
        assertThat(exception.getErrors()).isEmpty();
        assertThatThrownBy(exception::getSuccesfullChanges)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("RETURN_DETAILED_RESULTS");
        var detailed = new com.gigaspaces.client.ChangeException("message", List.of(), List.of(failed), List.of(cause));
        assertThat(detailed).hasNoCause();
        assertThat(new ChangeException(detailed).getSuccesfullChanges()).isEmpty();
        assertThat(new ChangeException(detailed).getErrors()).containsExactly(cause);
    }

    private record FailedChange(String getTypeName, Object getId, int getVersion, Throwable getCause)
            implements FailedChangedEntryDetails {}

    @Test
    void partialFailuresCanBeSerializedWithoutTheirEntries() throws Exception {
        var original =
                new ReadMultipleException("message", cause, new Object[] {new Object()}, new Throwable[] {cause});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var copy = (ReadMultipleException) in.readObject();
            assertThat(copy.getResults()).isEmpty();
            assertThat(copy.getCauses()).hasSize(1);
        }
    }
}
