package io.lrmi.boot;

import com.gigaspaces.annotation.pojo.SpaceId;

/** An entry that holds anything. */
public final class Box {

    private String id;
    private Object content;

    public Box() {}

    Box(String id, Object content) {
        this.id = id;
        this.content = content;
    }

    @SpaceId
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Object getContent() {
        return content;
    }

    public void setContent(Object content) {
        this.content = content;
    }
}
