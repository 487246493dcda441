package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.metadata.index.SpaceIndexType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has indexes of every kind that is not of several paths. */
public class Tagged {
    private @Nullable Long id;
    private @Nullable String name;
    private @Nullable Integer size;
    private @Nullable Integer rank;
    private @Nullable List<String> tags;
    private @Nullable Map<String, String> attributes;

    public Tagged() {}

    public Tagged(
            @Nullable Long id,
            @Nullable String name,
            @Nullable Integer size,
            @Nullable Integer rank,
            @Nullable List<String> tags,
            @Nullable Map<String, String> attributes) {
        this.id = id;
        this.name = name;
        this.size = size;
        this.rank = rank;
        this.tags = tags;
        this.attributes = attributes;
    }

    @SpaceId
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    @SpaceIndex(type = SpaceIndexType.EQUAL)
    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    @SpaceIndex(type = SpaceIndexType.ORDERED)
    public @Nullable Integer getSize() {
        return size;
    }

    public void setSize(@Nullable Integer size) {
        this.size = size;
    }

    @SpaceIndex(type = SpaceIndexType.EQUAL_AND_ORDERED)
    public @Nullable Integer getRank() {
        return rank;
    }

    public void setRank(@Nullable Integer rank) {
        this.rank = rank;
    }

    @SpaceIndex(path = "[*]")
    public @Nullable List<String> getTags() {
        return tags;
    }

    public void setTags(@Nullable List<String> tags) {
        this.tags = tags;
    }

    @SpaceIndex(path = "city")
    @SpaceIndex(path = "zip")
    public @Nullable Map<String, String> getAttributes() {
        return attributes;
    }

    public void setAttributes(@Nullable Map<String, String> attributes) {
        this.attributes = attributes;
    }
}
