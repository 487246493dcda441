package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import org.jspecify.annotations.Nullable;

/** Never written, so that a grid that was just started does not know it. */
public class Unseen {

    private @Nullable Long id;

    @SpaceId
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
