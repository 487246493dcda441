package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import com.gigaspaces.annotation.pojo.SpaceSequenceNumber;
import org.jspecify.annotations.Nullable;

/** Each partition numbers the ones it gets. */
public class Visit {
    private @Nullable String id;
    private @Nullable String place;
    private @Nullable String guest;
    private @Nullable Long number;

    public Visit() {}

    public Visit(@Nullable String id, @Nullable String place, @Nullable String guest) {
        this.id = id;
        this.place = place;
        this.guest = guest;
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

    public @Nullable String getGuest() {
        return guest;
    }

    public void setGuest(@Nullable String guest) {
        this.guest = guest;
    }

    @SpaceSequenceNumber
    public @Nullable Long getNumber() {
        return number;
    }

    public void setNumber(@Nullable Long number) {
        this.number = number;
    }
}
