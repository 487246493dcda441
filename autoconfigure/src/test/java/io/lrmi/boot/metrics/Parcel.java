package io.lrmi.boot.metrics;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;

/** An entry of these tests. */
@SpaceClass
public class Parcel {

    private Integer id;

    public Parcel() {}

    public Parcel(Integer id) {
        this.id = id;
    }

    @SpaceId
    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }
}
