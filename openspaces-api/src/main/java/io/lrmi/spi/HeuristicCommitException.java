package io.lrmi.spi;

import net.jini.core.transaction.CannotCommitException;
import org.jspecify.annotations.Nullable;

/**
 * A commit was decided, but not all members of the grid are known to have carried it out. The message names each of them and
 * what is known.
 */
public final class HeuristicCommitException extends CannotCommitException {

    private static final long serialVersionUID = 1L;

    private final boolean mixed;

    public HeuristicCommitException(String message, boolean mixed, @Nullable Throwable cause) {
        super(message, cause);
        this.mixed = mixed;
    }

    /** Whether it is certain that some members have committed and others have not; false if it is not known. */
    public boolean isMixed() {
        return mixed;
    }
}
