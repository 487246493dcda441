package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.CompoundSpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import org.jspecify.annotations.Nullable;

/** Has unique indexes of one property and of several together. */
@CompoundSpaceIndex(
        paths = {"row", "number"},
        unique = true)
@CompoundSpaceIndex(paths = {"row", "colour"})
public class Seat {
    private @Nullable String id;
    private @Nullable String hall;
    private @Nullable String row;
    private @Nullable Integer number;
    private @Nullable String colour;
    private @Nullable String serial;

    public Seat() {}

    public Seat(
            @Nullable String id,
            @Nullable String hall,
            @Nullable String row,
            @Nullable Integer number,
            @Nullable String colour,
            @Nullable String serial) {
        this.id = id;
        this.hall = hall;
        this.row = row;
        this.number = number;
        this.colour = colour;
        this.serial = serial;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    @SpaceRouting
    public @Nullable String getHall() {
        return hall;
    }

    public void setHall(@Nullable String hall) {
        this.hall = hall;
    }

    public @Nullable String getRow() {
        return row;
    }

    public void setRow(@Nullable String row) {
        this.row = row;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public @Nullable String getColour() {
        return colour;
    }

    public void setColour(@Nullable String colour) {
        this.colour = colour;
    }

    @SpaceIndex(unique = true)
    public @Nullable String getSerial() {
        return serial;
    }

    public void setSerial(@Nullable String serial) {
        this.serial = serial;
    }
}
