package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceDynamicProperties;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.document.DocumentProperties;
import org.jspecify.annotations.Nullable;

/** Takes properties its class does not know. */
public class Labelled {
    private @Nullable String id;
    private @Nullable DocumentProperties labels;
    private @Nullable String title;

    public Labelled() {}

    public Labelled(@Nullable String id, @Nullable String title) {
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

    @SpaceDynamicProperties
    public @Nullable DocumentProperties getLabels() {
        return labels;
    }

    public void setLabels(@Nullable DocumentProperties labels) {
        this.labels = labels;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }
}
