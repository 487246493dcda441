package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import org.jspecify.annotations.Nullable;

/** The plainest entry: its id decides the partition. */
public class Item {
    private @Nullable Long id;
    private @Nullable String group;
    private @Nullable String name;
    private @Nullable Integer amount;

    public Item() {}

    public Item(@Nullable Long id, @Nullable String group) {
        this.id = id;
        this.group = group;
    }

    public Item(@Nullable Long id, @Nullable String group, @Nullable String name, @Nullable Integer amount) {
        this.id = id;
        this.group = group;
        this.name = name;
        this.amount = amount;
    }

    @SpaceId
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    @SpaceIndex
    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer amount) {
        this.amount = amount;
    }
}
