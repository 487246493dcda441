package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import org.jspecify.annotations.Nullable;

/** The grid generates its id; a property of its own decides the partition. */
public class Job {
    private @Nullable String id;
    private @Nullable Integer queue;
    private @Nullable String group;
    private @Nullable String state;

    public Job() {}

    public Job(@Nullable Integer queue, @Nullable String group) {
        this.queue = queue;
        this.group = group;
    }

    @SpaceId(autoGenerate = true)
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    @SpaceRouting
    public @Nullable Integer getQueue() {
        return queue;
    }

    public void setQueue(@Nullable Integer queue) {
        this.queue = queue;
    }

    @SpaceIndex
    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }
}
