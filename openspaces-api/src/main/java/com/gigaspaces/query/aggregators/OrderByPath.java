package com.gigaspaces.query.aggregators;

import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What entries are sorted by. Nulls are first unless they are asked to be last, whatever the direction. */
public class OrderByPath implements SmartExternalizable {

    private static final long serialVersionUID = 1L;

    private String path;
    private OrderBy orderBy;
    private boolean nullsLast;

    /** For deserialization. */
    public OrderByPath() {
        this("", OrderBy.ASC, false);
    }

    public OrderByPath(String path, OrderBy orderBy, boolean nullsLast) {
        this.path = path;
        this.orderBy = orderBy;
        this.nullsLast = nullsLast;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public OrderBy getOrderBy() {
        return orderBy;
    }

    public void setOrderBy(OrderBy orderBy) {
        this.orderBy = orderBy;
    }

    public boolean isNullsLast() {
        return nullsLast;
    }

    public void setNullsLast(boolean nullsLast) {
        this.nullsLast = nullsLast;
    }

    /**
     * Compares two values at the path.
     *
     * @throws ClassCastException if they have no order
     */
    int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            int nulls = left == right ? 0 : left == null ? -1 : 1;
            return nullsLast ? -nulls : nulls;
        }
        int result = Comparison.compare(left, right);
        return orderBy == OrderBy.DESC ? Integer.compare(0, result) : result;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeUTF(path);
        out.writeObject(orderBy);
        out.writeBoolean(nullsLast);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        path = in.readUTF();
        orderBy = (OrderBy) in.readObject();
        nullsLast = in.readBoolean();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderByPath that
                && path.equals(that.path)
                && orderBy == that.orderBy
                && nullsLast == that.nullsLast;
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, orderBy, nullsLast);
    }

    @Override
    public String toString() {
        return path + " " + orderBy + (nullsLast ? " NULLS LAST" : " NULLS FIRST");
    }
}
