package com.gigaspaces.client;

/**
 * Some of several entries were not written. Operations throw {@link org.openspaces.core.WriteMultipleException} instead; this
 * class gives its results their type.
 */
public class WriteMultipleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IWriteResult[] results;

    /** Creates an exception with one result for each entry. */
    public WriteMultipleException(IWriteResult[] results) {
        super("Some of " + results.length + " entries were not written");
        this.results = results.clone();
    }

    /** One result for each entry, in the order of the entries. */
    public IWriteResult[] getResults() {
        return results.clone();
    }

    /** What became of one entry. */
    public interface IWriteResult extends com.j_spaces.core.multiple.write.IWriteResult {}
}
