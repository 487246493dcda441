package io.lrmi.benchmarks.client;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;

/** The entry that is written and read: an id that routes, an indexed group of a hundred entries, a counter and bytes. */
@SpaceClass
public class Payload {
    private Long id;
    private Integer group;
    private Integer counter;
    private byte[] content;

    public Payload() {}

    public Payload(long id, byte[] content) {
        this.id = id;
        this.group = (int) (id / Operations.BATCH);
        this.counter = 0;
        this.content = content;
    }

    @SpaceId
    public Long getId() {
        return id;
    }

    public void setId(Long value) {
        id = value;
    }

    @SpaceIndex
    public Integer getGroup() {
        return group;
    }

    public void setGroup(Integer value) {
        group = value;
    }

    public Integer getCounter() {
        return counter;
    }

    public void setCounter(Integer value) {
        counter = value;
    }

    public byte[] getContent() {
        return content;
    }

    public void setContent(byte[] value) {
        content = value;
    }
}
