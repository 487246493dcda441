package io.lrmi.space;

import com.gigaspaces.query.ISpaceQuery;

/** A template or query as it was when it was prepared; it can be used any number of times, by any number of threads. */
record PreparedQuery<T>(Query query) implements ISpaceQuery<T> {

    @Override
    public String toString() {
        return "PreparedQuery[" + query.typeName() + "]";
    }
}
