package ref;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceRouting;

/** The entry class of the captured conversations; its name is part of its checksum. */
public class Person {

    private Integer id;
    private String name;
    private Integer age;
    private Long balance;
    private String payload;

    public Person() {}

    public Person(Integer id) {
        this.id = id;
    }

    public Person(Integer id, String name, Integer age, Long balance, String payload) {
        this.id = id;
        this.name = name;
        this.age = age;
        this.balance = balance;
        this.payload = payload;
    }

    @SpaceId
    @SpaceRouting
    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getAge() {
        return age;
    }

    public void setAge(Integer age) {
        this.age = age;
    }

    public Long getBalance() {
        return balance;
    }

    public void setBalance(Long balance) {
        this.balance = balance;
    }

    public String getPayload() {
        return payload;
    }

    public void setPayload(String payload) {
        this.payload = payload;
    }
}
