package com.gigaspaces.query.aggregators;

import com.gigaspaces.query.CompoundResult;
import org.jspecify.annotations.Nullable;

/** The values by which entries are told apart. */
public class DistinctPropertiesKey extends CompoundResult {

    private static final long serialVersionUID = 1L;

    /** For deserialization. */
    public DistinctPropertiesKey() {}

    public DistinctPropertiesKey(@Nullable Object[] values) {
        super(values, null);
    }
}
