package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceStorageType;
import com.gigaspaces.metadata.StorageType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Its values are held as bytes, unless it says otherwise for one. */
@SpaceClass(storageType = StorageType.BINARY)
public class Archive {
    private @Nullable String id;
    private @Nullable String title;
    private @Nullable Map<String, Integer> counts;
    private @Nullable List<String> lines;
    private @Nullable List<String> tags;
    private @Nullable Address address;

    public Archive() {}

    public Archive(@Nullable String id, @Nullable String title) {
        this.id = id;
        this.title = title;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable Map<String, Integer> getCounts() {
        return counts;
    }

    public void setCounts(@Nullable Map<String, Integer> counts) {
        this.counts = counts;
    }

    @SpaceStorageType(storageType = StorageType.COMPRESSED)
    public @Nullable List<String> getLines() {
        return lines;
    }

    public void setLines(@Nullable List<String> lines) {
        this.lines = lines;
    }

    @SpaceStorageType(storageType = StorageType.OBJECT)
    public @Nullable List<String> getTags() {
        return tags;
    }

    public void setTags(@Nullable List<String> tags) {
        this.tags = tags;
    }

    public @Nullable Address getAddress() {
        return address;
    }

    public void setAddress(@Nullable Address address) {
        this.address = address;
    }
}
