package io.lrmi.boot.test.docs.app;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;

@SpaceClass
public class Account {

    private String id;
    private Long balance;

    public Account() {}

    Account(String id, Long balance) {
        this.id = id;
        this.balance = balance;
    }

    @SpaceId
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Long getBalance() {
        return balance;
    }

    public void setBalance(Long balance) {
        this.balance = balance;
    }
}
