package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceProperty;
import org.jspecify.annotations.Nullable;

/** Has properties of primitive types, some with a value that stands for null. */
public class Reading {
    private @Nullable String id;
    private @Nullable String group;
    private int count;
    private long total;
    private double degrees;
    private boolean valid;

    public Reading() {}

    public Reading(@Nullable String id, @Nullable String group) {
        this.id = id;
        this.group = group;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    @SpaceIndex
    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    @SpaceProperty(nullValue = "-1")
    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    @SpaceProperty(nullValue = "0")
    public long getTotal() {
        return total;
    }

    public void setTotal(long total) {
        this.total = total;
    }

    @SpaceProperty(nullValue = "-99.5")
    public double getDegrees() {
        return degrees;
    }

    public void setDegrees(double degrees) {
        this.degrees = degrees;
    }

    public boolean isValid() {
        return valid;
    }

    public void setValid(boolean valid) {
        this.valid = valid;
    }
}
