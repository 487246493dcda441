package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceFifoGroupingIndex;
import com.gigaspaces.annotation.pojo.SpaceFifoGroupingProperty;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import org.jspecify.annotations.Nullable;

/** Its entries are served in order within a group, and in order if that is asked for. */
@SpaceClass(fifoSupport = FifoSupport.OPERATION)
public class Step {
    private @Nullable String id;
    private @Nullable String place;
    private @Nullable String job;
    private @Nullable String state;
    private @Nullable Integer number;

    public Step() {}

    public Step(
            @Nullable String id,
            @Nullable String place,
            @Nullable String job,
            @Nullable String state,
            @Nullable Integer number) {
        this.id = id;
        this.place = place;
        this.job = job;
        this.state = state;
        this.number = number;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    @SpaceRouting
    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    @SpaceFifoGroupingProperty
    public @Nullable String getJob() {
        return job;
    }

    public void setJob(@Nullable String job) {
        this.job = job;
    }

    @SpaceFifoGroupingIndex
    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }
}
