package com.gigaspaces.query.aggregators;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry for each combination of values. */
public class DistinctResult implements SmartExternalizable, Iterable<RawEntry> {

    private static final long serialVersionUID = 1L;

    private Map<DistinctPropertiesKey, RawEntry> map;

    /** For deserialization. */
    public DistinctResult() {
        this(new LinkedHashMap<>());
    }

    public DistinctResult(Map<DistinctPropertiesKey, RawEntry> map) {
        this.map = map;
    }

    /** The entries by their values. */
    public Map<DistinctPropertiesKey, RawEntry> getMap() {
        return map;
    }

    public int size() {
        return map.size();
    }

    @Override
    public Iterator<RawEntry> iterator() {
        return map.values().iterator();
    }

    public @Nullable RawEntry get(@Nullable Object... keys) {
        return get(new DistinctPropertiesKey(keys));
    }

    public @Nullable RawEntry get(DistinctPropertiesKey key) {
        return map.get(key);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeObject(map);
    }

    @Override
    @SuppressWarnings("unchecked") // What writeExternal wrote.
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        map = (Map<DistinctPropertiesKey, RawEntry>) in.readObject();
    }
}
