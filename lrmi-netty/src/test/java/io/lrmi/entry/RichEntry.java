package io.lrmi.entry;

import com.gigaspaces.annotation.pojo.SpaceDynamicProperties;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceLeaseExpiration;
import com.gigaspaces.annotation.pojo.SpacePersist;
import com.gigaspaces.annotation.pojo.SpaceProperty;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import com.gigaspaces.annotation.pojo.SpaceVersion;
import com.gigaspaces.metadata.SpaceDocumentSupport;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An entry class with every kind of property. */
class RichEntry {

    enum Color {
        RED,
        GREEN
    }

    record Street(String name) implements Serializable {}

    record Address(Street street, int number) implements Serializable {}

    static class Company {
        private String name;
        private Company parent;

        Company() {}

        Company(String name, Company parent) {
            this.name = name;
            this.parent = parent;
        }

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }

        Company getParent() {
            return parent;
        }

        void setParent(Company parent) {
            this.parent = parent;
        }
    }

    private Long id;
    private String group;
    private int count = 5;
    private boolean flag = true;
    private double ratio;
    private Float single;
    private Short small;
    private Byte tiny;
    private Character letter;
    private byte[] raw;
    private int[] numbers;
    private String[] words;
    private Date when;
    private LocalDate day;
    private BigDecimal amount;
    private UUID uuid;
    private Color color;
    private List<Address> addresses;
    private Map<String, Integer> scores;
    private Address home;
    private Company company;
    private Integer version;
    private Long lease;
    private Boolean persist = true;
    private Map<String, Object> more;

    @SpaceId
    Long getId() {
        return id;
    }

    void setId(Long id) {
        this.id = id;
    }

    @SpaceRouting
    String getGroup() {
        return group;
    }

    void setGroup(String group) {
        this.group = group;
    }

    @SpaceProperty(nullValue = "-1")
    int getCount() {
        return count;
    }

    void setCount(int count) {
        this.count = count;
    }

    boolean isFlag() {
        return flag;
    }

    void setFlag(boolean flag) {
        this.flag = flag;
    }

    double getRatio() {
        return ratio;
    }

    void setRatio(double ratio) {
        this.ratio = ratio;
    }

    Float getSingle() {
        return single;
    }

    void setSingle(Float single) {
        this.single = single;
    }

    Short getSmall() {
        return small;
    }

    void setSmall(Short small) {
        this.small = small;
    }

    Byte getTiny() {
        return tiny;
    }

    void setTiny(Byte tiny) {
        this.tiny = tiny;
    }

    Character getLetter() {
        return letter;
    }

    void setLetter(Character letter) {
        this.letter = letter;
    }

    byte[] getRaw() {
        return raw;
    }

    void setRaw(byte[] raw) {
        this.raw = raw;
    }

    int[] getNumbers() {
        return numbers;
    }

    void setNumbers(int[] numbers) {
        this.numbers = numbers;
    }

    String[] getWords() {
        return words;
    }

    void setWords(String[] words) {
        this.words = words;
    }

    Date getWhen() {
        return when;
    }

    void setWhen(Date when) {
        this.when = when;
    }

    LocalDate getDay() {
        return day;
    }

    void setDay(LocalDate day) {
        this.day = day;
    }

    BigDecimal getAmount() {
        return amount;
    }

    void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    UUID getUuid() {
        return uuid;
    }

    void setUuid(UUID uuid) {
        this.uuid = uuid;
    }

    Color getColor() {
        return color;
    }

    void setColor(Color color) {
        this.color = color;
    }

    List<Address> getAddresses() {
        return addresses;
    }

    void setAddresses(List<Address> addresses) {
        this.addresses = addresses;
    }

    Map<String, Integer> getScores() {
        return scores;
    }

    void setScores(Map<String, Integer> scores) {
        this.scores = scores;
    }

    Address getHome() {
        return home;
    }

    void setHome(Address home) {
        this.home = home;
    }

    @SpaceProperty(documentSupport = SpaceDocumentSupport.CONVERT)
    Company getCompany() {
        return company;
    }

    void setCompany(Company company) {
        this.company = company;
    }

    @SpaceVersion
    Integer getVersion() {
        return version;
    }

    void setVersion(Integer version) {
        this.version = version;
    }

    @SpaceLeaseExpiration
    Long getLease() {
        return lease;
    }

    void setLease(Long lease) {
        this.lease = lease;
    }

    @SpacePersist
    Boolean getPersist() {
        return persist;
    }

    void setPersist(Boolean persist) {
        this.persist = persist;
    }

    @SpaceDynamicProperties
    Map<String, Object> getMore() {
        return more;
    }

    void setMore(Map<String, Object> more) {
        this.more = more;
    }
}
