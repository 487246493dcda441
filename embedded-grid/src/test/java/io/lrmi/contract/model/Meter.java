package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import org.jspecify.annotations.Nullable;

/** Of one partition only: written once. */
public class Meter {

    private @Nullable Integer id;
    private @Nullable String place;

    public Meter() {}

    public Meter(@Nullable Integer id, @Nullable String place) {
        this.id = id;
        this.place = place;
    }

    @SpaceId
    public @Nullable Integer getId() {
        return id;
    }

    public void setId(@Nullable Integer id) {
        this.id = id;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }
}
