package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import org.jspecify.annotations.Nullable;

/** The grid generates its id, which decides the partition as well. */
public class Ticket {
    private @Nullable String id;
    private @Nullable String group;
    private @Nullable Integer seat;

    public Ticket() {}

    public Ticket(@Nullable String group, @Nullable Integer seat) {
        this.group = group;
        this.seat = seat;
    }

    @SpaceId(autoGenerate = true)
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

    public @Nullable Integer getSeat() {
        return seat;
    }

    public void setSeat(@Nullable Integer seat) {
        this.seat = seat;
    }
}
