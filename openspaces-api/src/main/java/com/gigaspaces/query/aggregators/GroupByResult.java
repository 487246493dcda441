package com.gigaspaces.query.aggregators;

import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups in no particular order, and by what their entries have in common. */
public class GroupByResult implements SmartExternalizable, Iterable<GroupByValue> {

    private static final long serialVersionUID = 1L;

    private Map<GroupByKey, GroupByValue> map;

    /** For deserialization. */
    public GroupByResult() {
        this(new LinkedHashMap<>());
    }

    public GroupByResult(Map<GroupByKey, GroupByValue> map) {
        this.map = map;
    }

    /** The groups by their keys. */
    Map<GroupByKey, GroupByValue> getMap() {
        return map;
    }

    /** How many groups there are. */
    public int size() {
        return map.size();
    }

    @Override
    public Iterator<GroupByValue> iterator() {
        return map.values().iterator();
    }

    /**
     * The group whose entries have these values, null if there is none.
     *
     * @param keys one for each path that was grouped by
     */
    public @Nullable GroupByValue get(@Nullable Object... keys) {
        return get(new GroupByKey(keys));
    }

    public @Nullable GroupByValue get(GroupByKey key) {
        return map.get(key);
    }

    /** Removes the groups that are not wanted. */
    public void filter(GroupByFilter filter) {
        map.values().removeIf(group -> !filter.process(group));
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeObject(map);
    }

    @Override
    @SuppressWarnings("unchecked") // What writeExternal wrote.
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        map = (Map<GroupByKey, GroupByValue>) in.readObject();
    }
}
