package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;
import org.jspecify.annotations.Nullable;

/** Held by every partition. */
@SpaceClass(broadcast = true)
public class Currency {

    private @Nullable String code;
    private @Nullable String group;

    public Currency() {}

    public Currency(@Nullable String code, @Nullable String group) {
        this.code = code;
        this.group = group;
    }

    @SpaceId
    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }
}
