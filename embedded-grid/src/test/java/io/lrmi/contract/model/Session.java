package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceLeaseExpiration;
import org.jspecify.annotations.Nullable;

/** Carries the end of its lease. */
public class Session {
    private @Nullable String id;
    private long expires;
    private @Nullable String user;

    public Session() {}

    public Session(@Nullable String id, @Nullable String user) {
        this.id = id;
        this.user = user;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    @SpaceLeaseExpiration
    public long getExpires() {
        return expires;
    }

    public void setExpires(long expires) {
        this.expires = expires;
    }

    public @Nullable String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }
}
