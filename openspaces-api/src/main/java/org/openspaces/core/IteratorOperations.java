package org.openspaces.core;

import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.iterator.SpaceIterator;
import com.gigaspaces.client.iterator.SpaceIteratorConfiguration;
import com.gigaspaces.query.ISpaceQuery;

/**
 * Reading many entries a batch at a time. An overload without modifiers uses the ones that were configured for the
 * {@link GigaSpace}, which is the type to inject and to declare.
 */
public interface IteratorOperations {

    /**
     * Iterates over the entries that match the template, of all partitions unless it has a routing value.
     *
     * @param template null properties match anything; an {@code Object} matches every entry of every type
     * @throws IllegalArgumentException if the batch size is less than 1
     */
    <T> SpaceIterator<T> iterator(T template, SpaceIteratorConfiguration configuration);

    /**
     * Iterates over the entries the query selects, of all partitions unless it has a routing value.
     *
     * @param query without order by and rownum
     * @throws IllegalArgumentException if the batch size is less than 1
     */
    <T> SpaceIterator<T> iterator(ISpaceQuery<T> query, SpaceIteratorConfiguration configuration);

    default <T> SpaceIterator<T> iterator(T template) {
        return iterator(template, new SpaceIteratorConfiguration());
    }

    default <T> SpaceIterator<T> iterator(T template, int batchSize) {
        return iterator(template, new SpaceIteratorConfiguration().setBatchSize(batchSize));
    }

    default <T> SpaceIterator<T> iterator(T template, int batchSize, ReadModifiers modifiers) {
        return iterator(
                template,
                new SpaceIteratorConfiguration().setBatchSize(batchSize).setReadModifiers(modifiers));
    }

    default <T> SpaceIterator<T> iterator(ISpaceQuery<T> query) {
        return iterator(query, new SpaceIteratorConfiguration());
    }

    default <T> SpaceIterator<T> iterator(ISpaceQuery<T> query, int batchSize) {
        return iterator(query, new SpaceIteratorConfiguration().setBatchSize(batchSize));
    }

    default <T> SpaceIterator<T> iterator(ISpaceQuery<T> query, int batchSize, ReadModifiers modifiers) {
        return iterator(
                query, new SpaceIteratorConfiguration().setBatchSize(batchSize).setReadModifiers(modifiers));
    }
}
