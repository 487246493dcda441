package io.lrmi.space;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.RequestTimeoutException;
import io.lrmi.failure.TransactionEndedException;
import io.lrmi.failure.TransactionLostException;
import io.lrmi.routing.Member;
import io.lrmi.routing.RemoteFailures;
import io.lrmi.wire.error.WireThrowable;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ConsistencyLevelViolationException;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.EntryLockedException;
import org.openspaces.core.EntryNotInSpaceException;
import org.openspaces.core.EntrySerializationException;
import org.openspaces.core.InactiveTransactionException;
import org.openspaces.core.InternalSpaceException;
import org.openspaces.core.InvalidFifoClassException;
import org.openspaces.core.InvalidFifoTemplateException;
import org.openspaces.core.InvalidTransactionUsageException;
import org.openspaces.core.ObjectConversionException;
import org.openspaces.core.RedoLogCapacityExceededException;
import org.openspaces.core.RemoteDataAccessException;
import org.openspaces.core.ResourceCapacityExceededException;
import org.openspaces.core.SecurityAccessException;
import org.openspaces.core.SpaceClosedException;
import org.openspaces.core.SpaceInterruptedException;
import org.openspaces.core.SpaceMemoryShortageException;
import org.openspaces.core.SpaceMetadataException;
import org.openspaces.core.SpaceOptimisticLockingFailureException;
import org.openspaces.core.SpaceTimeoutException;
import org.openspaces.core.TransactionDataAccessException;
import org.openspaces.core.UncategorizedSpaceException;
import org.openspaces.core.UniqueConstraintViolationException;
import org.openspaces.core.UnusableEntryException;
import org.openspaces.core.UpdateOperationTimeoutException;
import org.springframework.dao.DataAccessException;

/**
 * The documented exceptions of {@code GigaSpace} for what the server or the client reports. The cause is always an
 * {@link LrmiException} with the details.
 */
final class SpaceFailures {

    private static final String CLIENT = "com.j_spaces.core.client.";

    private SpaceFailures() {}

    /** Whether the member does not know the type of an entry, or knows it with other properties. */
    static boolean isUnknownType(@Nullable WireThrowable failure) {
        return failure != null
                && (failure.isKindOf("com.j_spaces.core.UnknownTypeException")
                        || failure.isKindOf("com.j_spaces.core.UnknownTypesException"));
    }

    /** A failure the server reported, from the most specific to the most general. */
    static DataAccessException of(WireThrowable failure, @Nullable Member member, String operation) {
        return of(failure, member, operation, false);
    }

    /** The same of an operation of which an earlier attempt may have been executed. */
    static DataAccessException of(WireThrowable failure, @Nullable Member member, String operation, boolean repeated) {
        WireThrowable inner = failure.isKindOf("net.jini.space.InternalSpaceException") ? failure.cause() : null;
        if (inner != null) {
            // A wrapper about what it is that went wrong, such as a unique index when an entry is updated.
            DataAccessException translated = of(inner, member, operation, repeated);
            if (!(translated instanceof UncategorizedSpaceException)) {
                return translated;
            }
        }
        LrmiException cause = RemoteFailures.of(failure, member, operation, repeated);
        WireThrowable reason = RemoteFailures.reason(failure);
        if (reason.isKindOf("com.j_spaces.core.EntrySerializationException")) {
            return new EntrySerializationException(String.valueOf(cause.getMessage()), cause);
        }
        String message = operation + ": " + failure.message()
                + (repeated ? " An earlier attempt, whose reply was lost, may have been executed." : "");
        if (failure.isKindOf(CLIENT + "DuplicateIndexValueException")) {
            return new UniqueConstraintViolationException(message, cause);
        }
        if (failure.isKindOf(CLIENT + "EntryAlreadyInSpaceException")) {
            return new EntryAlreadyInSpaceException(message, cause, failure.text("m_UID"), failure.text("m_ClassName"));
        }
        if (failure.isKindOf(CLIENT + "EntryVersionConflictException")) {
            return new SpaceOptimisticLockingFailureException(
                    message,
                    cause,
                    failure.text("UID"),
                    number(failure, "spaceVersionID"),
                    number(failure, "clientVersionID"),
                    failure.text("operation"));
        }
        if (failure.isKindOf(CLIENT + "EntryNotInSpaceException")) {
            return new EntryNotInSpaceException(
                    message, cause, failure.text("m_UID"), Boolean.TRUE.equals(failure.field("m_DeletedByOwnTxn")));
        }
        if (failure.isKindOf("com.j_spaces.core.InvalidFifoTemplateException")) {
            return new InvalidFifoTemplateException(message, cause);
        }
        if (failure.isKindOf("com.j_spaces.core.InvalidFifoClassException")) {
            return new InvalidFifoClassException(message, cause);
        }
        if (failure.isKindOf("net.jini.core.entry.UnusableEntryException")) {
            return new UnusableEntryException(message, cause);
        }
        return ofResources(failure, cause, message);
    }

    private static DataAccessException ofResources(WireThrowable failure, LrmiException cause, String message) {
        if (failure.isKindOf("com.gigaspaces.client.EntryLockedException")) {
            return new EntryLockedException(message, cause);
        }
        if (failure.isKindOf(CLIENT + "OperationTimeoutException")) {
            return new UpdateOperationTimeoutException(message, cause);
        }
        if (failure.isKindOf("com.j_spaces.core.MemoryShortageException")) {
            return new SpaceMemoryShortageException(message, cause);
        }
        if (failure.isKindOf("com.gigaspaces.client.ResourceCapacityExceededException")) {
            return new ResourceCapacityExceededException(message, cause);
        }
        if (failure.isKindOf("com.gigaspaces.cluster.replication.RedoLogCapacityExceededException")) {
            return new RedoLogCapacityExceededException(message, cause);
        }
        if (failure.isKindOf("com.gigaspaces.cluster.replication.ConsistencyLevelViolationException")) {
            return new ConsistencyLevelViolationException(message, cause);
        }
        if (failure.isKindOf("com.gigaspaces.internal.metadata.converter.ConversionException")) {
            return new ObjectConversionException(message, cause);
        }
        if (failure.isKindOf("com.gigaspaces.metadata.SpaceMetadataException") || isUnknownType(failure)) {
            return new SpaceMetadataException(message, cause);
        }
        if (failure.isKindOf("com.gigaspaces.security.SecurityException")) {
            return new SecurityAccessException(message, cause);
        }
        if (failure.isKindOf("net.jini.core.transaction.TransactionException")) {
            return ofTransaction(String.valueOf(failure.message()), message, cause);
        }
        if (failure.isKindOf("com.j_spaces.core.TransactionNotActiveException")) {
            return new InactiveTransactionException(message, cause);
        }
        if (failure.isKindOf("net.jini.space.InternalSpaceException")) {
            return new InternalSpaceException(message, cause);
        }
        return new UncategorizedSpaceException(cause.getMessage() == null ? message : cause.getMessage(), cause);
    }

    private static DataAccessException ofTransaction(String reason, String message, LrmiException cause) {
        if (reason.contains("not active")) {
            return new InactiveTransactionException(message, cause);
        }
        return reason.contains("wrong")
                ? new InvalidTransactionUsageException(message, cause)
                : new TransactionDataAccessException(message, cause);
    }

    private static int number(WireThrowable failure, String field) {
        return failure.field(field) instanceof Integer value ? value : 0;
    }

    /** A failure of the client itself. */
    static DataAccessException of(LrmiException failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (failure instanceof ClientClosedException) {
            return new SpaceClosedException(message, failure);
        }
        if (failure instanceof InterruptedOperationException) {
            return new SpaceInterruptedException(message, failure);
        }
        if (failure instanceof RequestTimeoutException) {
            return new SpaceTimeoutException(message, failure);
        }
        if (failure instanceof TransactionEndedException) {
            return new InactiveTransactionException(message, failure);
        }
        if (failure instanceof TransactionLostException) {
            return new TransactionDataAccessException(message, failure);
        }
        return new RemoteDataAccessException(message, failure);
    }
}
