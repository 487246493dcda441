package org.openspaces.core;

import com.gigaspaces.client.iterator.IteratorScope;
import com.gigaspaces.client.iterator.SpaceIterator;
import com.gigaspaces.events.EventSessionConfig;
import com.gigaspaces.query.ISpaceQuery;
import com.j_spaces.core.client.GSIterator;
import io.lrmi.spi.NotifySupport;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects several templates and queries to iterate over at once. For one, {@link GigaSpace#iterator(Object)} is simpler. Not
 * safe for use by several threads.
 */
public class IteratorBuilder {

    private final GigaSpace gigaSpace;
    private final List<Object> templates = new ArrayList<>();
    private int bufferSize = 100;

    /** Builds iterators over entries of the space. */
    public IteratorBuilder(GigaSpace gigaSpace) {
        this.gigaSpace = gigaSpace;
    }

    /**
     * Says that entries that are in the space are wanted, which is so unless set; returns this builder.
     *
     * @throws UnsupportedOperationException if entries that will be written are wanted as well
     */
    public IteratorBuilder iteratorScope(IteratorScope iteratorScope) {
        if (iteratorScope.hasFuture()) {
            throw new UnsupportedOperationException(NotifySupport.refusal(gigaSpace.getName()));
        }
        return this;
    }

    /** Sets how many entries of each partition are fetched at once, 100 unless set; returns this builder. */
    public IteratorBuilder bufferSize(int bufferSize) {
        this.bufferSize = bufferSize;
        return this;
    }

    /**
     * Accepted: the lease would be that of notifications about entries that will be written; returns this builder.
     *
     * @param leaseDuration milliseconds
     */
    public IteratorBuilder leaseDuration(long leaseDuration) {
        return this;
    }

    /** Accepted: the configuration would be that of notifications about entries that will be written; returns this builder. */
    public IteratorBuilder eventSessionConfig(EventSessionConfig eventSessionConfig) {
        return this;
    }

    /** Adds a template, whose null properties match anything; returns this builder. */
    public IteratorBuilder addTemplate(Object template) {
        templates.add(template);
        return this;
    }

    /** Adds a query; returns this builder. */
    public IteratorBuilder addTemplate(ISpaceQuery<?> query) {
        templates.add(query);
        return this;
    }

    /**
     * Begins to iterate over the entries that match one of the templates or queries, all entries if there is none.
     *
     * @throws IllegalArgumentException if the buffer size is less than 1
     */
    public GSIterator create() {
        List<SpaceIterator<?>> parts = new ArrayList<>();
        try {
            for (Object template : templates.isEmpty() ? List.of(new Object()) : templates) {
                parts.add(
                        template instanceof ISpaceQuery<?> query
                                ? gigaSpace.iterator(query, bufferSize)
                                : gigaSpace.iterator(template, bufferSize));
            }
        } catch (RuntimeException e) {
            parts.forEach(SpaceIterator::close);
            throw e;
        }
        return new Parts(parts);
    }

    /** The same as {@link #create()}. */
    public GSIterator iterate() {
        return create();
    }

    private static final class Parts extends GSIterator {

        Parts(List<SpaceIterator<?>> parts) {
            super(parts);
        }
    }
}
