package io.lrmi.benchmarks;

import com.gigaspaces.annotation.pojo.SpaceId;
import org.jspecify.annotations.Nullable;

/** A small entry. */
public class Article {
    private @Nullable Long id;
    private @Nullable String name;

    /** For the client. */
    public Article() {}

    Article(Long id, String name) {
        this.id = id;
        this.name = name;
    }

    @SpaceId
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long value) {
        id = value;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String value) {
        name = value;
    }
}
