package io.lrmi.boot.observation;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;

/** An entry of these tests. */
@SpaceClass
public class Crate {

    private Integer id;

    public Crate() {}

    public Crate(Integer id) {
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
