package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceVersion;
import org.jspecify.annotations.Nullable;

/** Counts its versions. */
public class Account {
    private @Nullable Integer id;
    private int version;
    private @Nullable String owner;
    private @Nullable Long balance;

    public Account() {}

    public Account(@Nullable Integer id, @Nullable String owner, @Nullable Long balance) {
        this.id = id;
        this.owner = owner;
        this.balance = balance;
    }

    @SpaceId
    public @Nullable Integer getId() {
        return id;
    }

    public void setId(@Nullable Integer id) {
        this.id = id;
    }

    @SpaceVersion
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable Long getBalance() {
        return balance;
    }

    public void setBalance(@Nullable Long balance) {
        this.balance = balance;
    }
}
