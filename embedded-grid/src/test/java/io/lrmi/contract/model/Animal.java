package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy of entry classes. */
public class Animal {
    private @Nullable Integer id;
    private @Nullable String herd;
    private @Nullable String name;

    public Animal() {}

    public Animal(@Nullable Integer id, @Nullable String herd, @Nullable String name) {
        this.id = id;
        this.herd = herd;
        this.name = name;
    }

    @SpaceId
    public @Nullable Integer getId() {
        return id;
    }

    public void setId(@Nullable Integer id) {
        this.id = id;
    }

    @SpaceIndex
    public @Nullable String getHerd() {
        return herd;
    }

    public void setHerd(@Nullable String herd) {
        this.herd = herd;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
