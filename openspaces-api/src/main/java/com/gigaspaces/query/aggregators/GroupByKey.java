package com.gigaspaces.query.aggregators;

import com.gigaspaces.query.CompoundResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that the entries of a group have in common, by position and by path. */
public class GroupByKey extends CompoundResult {

    private static final long serialVersionUID = 1L;

    /** For deserialization. */
    public GroupByKey() {}

    public GroupByKey(@Nullable Object[] values) {
        super(values, null);
    }

    protected void setNameIndex(Map<String, Integer> nameIndexMap) {
        this.nameIndexMap = nameIndexMap;
    }
}
