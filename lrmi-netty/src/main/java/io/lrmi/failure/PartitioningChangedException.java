package io.lrmi.failure;

/** The space got another number of partitions while an operation was on its way to one of them. */
public final class PartitioningChangedException extends LrmiException {

    private static final long serialVersionUID = 1L;

    private final boolean possiblyApplied;

    public PartitioningChangedException(String message, boolean possiblyApplied) {
        super(message, null);
        this.possiblyApplied = possiblyApplied;
    }

    /** Whether the operation may have been executed. False if it certainly has not, so that it can be repeated. */
    @Override
    public boolean possiblyApplied() {
        return possiblyApplied;
    }
}
