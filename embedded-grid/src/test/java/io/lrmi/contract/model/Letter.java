package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceClassConstructor;
import com.gigaspaces.annotation.pojo.SpaceExclude;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceVersion;
import org.jspecify.annotations.Nullable;

/** Gets its values from its constructor, and has hardly a setter. */
public final class Letter {
    private final @Nullable String id;
    private final @Nullable String text;
    private final int pages;
    private final int version;
    private final boolean read;
    private @Nullable String note;

    @SpaceClassConstructor
    public Letter(@Nullable String id, @Nullable String text, int pages, int version, boolean read) {
        this.id = id;
        this.text = text;
        this.pages = pages;
        this.version = version;
        this.read = read;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public @Nullable String getText() {
        return text;
    }

    public int getPages() {
        return pages;
    }

    @SpaceVersion
    public int getVersion() {
        return version;
    }

    @SpaceExclude
    public boolean isRead() {
        return read;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
