package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.metadata.index.SpaceIndexType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has properties of many types, with and without indexes, for queries that are made up. */
public class Sample {
    private @Nullable Long id;
    private @Nullable String group;
    private @Nullable String name;
    private @Nullable Integer amount;
    private @Nullable Long total;
    private @Nullable Double ratio;
    private @Nullable BigDecimal price;
    private @Nullable Boolean valid;
    private @Nullable LocalDate day;
    private @Nullable Date time;
    private @Nullable List<String> tags;
    private @Nullable Set<Integer> marks;
    private @Nullable Map<String, Integer> sizes;

    public Sample() {}

    @SpaceId
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    @SpaceIndex
    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    @SpaceIndex
    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    @SpaceIndex(type = SpaceIndexType.ORDERED)
    public @Nullable Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer amount) {
        this.amount = amount;
    }

    public @Nullable Long getTotal() {
        return total;
    }

    public void setTotal(@Nullable Long total) {
        this.total = total;
    }

    @SpaceIndex(type = SpaceIndexType.EQUAL_AND_ORDERED)
    public @Nullable Double getRatio() {
        return ratio;
    }

    public void setRatio(@Nullable Double ratio) {
        this.ratio = ratio;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public @Nullable Boolean getValid() {
        return valid;
    }

    public void setValid(@Nullable Boolean valid) {
        this.valid = valid;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable Date getTime() {
        return time;
    }

    public void setTime(@Nullable Date time) {
        this.time = time;
    }

    @SpaceIndex(path = "[*]")
    public @Nullable List<String> getTags() {
        return tags;
    }

    public void setTags(@Nullable List<String> tags) {
        this.tags = tags;
    }

    public @Nullable Set<Integer> getMarks() {
        return marks;
    }

    public void setMarks(@Nullable Set<Integer> marks) {
        this.marks = marks;
    }

    public @Nullable Map<String, Integer> getSizes() {
        return sizes;
    }

    public void setSizes(@Nullable Map<String, Integer> sizes) {
        this.sizes = sizes;
    }

    @Override
    public String toString() {
        return "Sample[name=" + name + ", amount=" + amount + ", total=" + total + ", ratio=" + ratio + ", price="
                + price + ", valid=" + valid + ", day=" + day + ", time=" + time + ", tags=" + tags + ", marks="
                + marks + ", sizes=" + sizes + "]";
    }
}
