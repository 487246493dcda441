package io.lrmi.boot.test.autoconfigure.app;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;

@SpaceClass
public class Order {

    private String id;
    private String item;

    public Order() {}

    public Order(String id, String item) {
        this.id = id;
        this.item = item;
    }

    @SpaceId
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }
}
