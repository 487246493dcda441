package org.openspaces.core;

import com.j_spaces.core.MemoryShortageException;
import org.jspecify.annotations.Nullable;

/** A member of the space has too little memory left to accept entries. */
public class SpaceMemoryShortageException extends ResourceCapacityExceededException {

    private static final long serialVersionUID = 1L;

    private final @Nullable MemoryShortageException shortage;

    public SpaceMemoryShortageException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.shortage = cause instanceof MemoryShortageException memory ? memory : null;
    }

    /** The cause, which tells how much memory is used where; null if that is not known. */
    public @Nullable MemoryShortageException getMemoryShortageException() {
        return shortage;
    }

    /** The name of the space, or null if it is not known. */
    public @Nullable String getSpaceName() {
        return shortage == null ? null : shortage.getSpaceName();
    }
}
