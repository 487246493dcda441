package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has objects of application classes as values. */
public class Parcel {

    private @Nullable String id;
    private @Nullable String group;
    private @Nullable Color color;
    private @Nullable Address sender;
    private @Nullable List<Address> stops;

    public Parcel() {}

    public Parcel(@Nullable String id, @Nullable String group) {
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

    public @Nullable Color getColor() {
        return color;
    }

    public void setColor(@Nullable Color color) {
        this.color = color;
    }

    public @Nullable Address getSender() {
        return sender;
    }

    public void setSender(@Nullable Address sender) {
        this.sender = sender;
    }

    public @Nullable List<Address> getStops() {
        return stops;
    }

    public void setStops(@Nullable List<Address> stops) {
        this.stops = stops;
    }
}
