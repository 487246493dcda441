package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import org.jspecify.annotations.Nullable;

/** Its id and its routing property are different ones. */
public class Payment {
    private @Nullable String id;
    private @Nullable Long account;
    private @Nullable String group;
    private @Nullable String text;

    public Payment() {}

    public Payment(@Nullable String id, @Nullable Long account, @Nullable String group) {
        this.id = id;
        this.account = account;
        this.group = group;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    @SpaceRouting
    public @Nullable Long getAccount() {
        return account;
    }

    public void setAccount(@Nullable Long account) {
        this.account = account;
    }

    @SpaceIndex
    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
