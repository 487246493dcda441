package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has arrays, collections and times as values. */
public class Containers {
    private @Nullable String id;
    private byte @Nullable [] bytes;
    private int @Nullable [] numbers;
    private String @Nullable [] names;
    private @Nullable List<String> list;
    private @Nullable Set<Integer> set;
    private @Nullable Map<String, Long> map;
    private @Nullable LocalDate localDate;
    private @Nullable LocalTime localTime;
    private @Nullable LocalDateTime localDateTime;
    private @Nullable Instant instant;
    private @Nullable ZonedDateTime zonedDateTime;
    private @Nullable Duration duration;
    private @Nullable Object anything;

    public Containers() {}

    public Containers(@Nullable String id) {
        this.id = id;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public byte @Nullable [] getBytes() {
        return bytes;
    }

    public void setBytes(byte @Nullable [] bytes) {
        this.bytes = bytes;
    }

    public int @Nullable [] getNumbers() {
        return numbers;
    }

    public void setNumbers(int @Nullable [] numbers) {
        this.numbers = numbers;
    }

    public String @Nullable [] getNames() {
        return names;
    }

    public void setNames(String @Nullable [] names) {
        this.names = names;
    }

    public @Nullable List<String> getList() {
        return list;
    }

    public void setList(@Nullable List<String> list) {
        this.list = list;
    }

    public @Nullable Set<Integer> getSet() {
        return set;
    }

    public void setSet(@Nullable Set<Integer> set) {
        this.set = set;
    }

    public @Nullable Map<String, Long> getMap() {
        return map;
    }

    public void setMap(@Nullable Map<String, Long> map) {
        this.map = map;
    }

    public @Nullable LocalDate getLocalDate() {
        return localDate;
    }

    public void setLocalDate(@Nullable LocalDate localDate) {
        this.localDate = localDate;
    }

    public @Nullable LocalTime getLocalTime() {
        return localTime;
    }

    public void setLocalTime(@Nullable LocalTime localTime) {
        this.localTime = localTime;
    }

    public @Nullable LocalDateTime getLocalDateTime() {
        return localDateTime;
    }

    public void setLocalDateTime(@Nullable LocalDateTime localDateTime) {
        this.localDateTime = localDateTime;
    }

    public @Nullable Instant getInstant() {
        return instant;
    }

    public void setInstant(@Nullable Instant instant) {
        this.instant = instant;
    }

    public @Nullable ZonedDateTime getZonedDateTime() {
        return zonedDateTime;
    }

    public void setZonedDateTime(@Nullable ZonedDateTime zonedDateTime) {
        this.zonedDateTime = zonedDateTime;
    }

    public @Nullable Duration getDuration() {
        return duration;
    }

    public void setDuration(@Nullable Duration duration) {
        this.duration = duration;
    }

    public @Nullable Object getAnything() {
        return anything;
    }

    public void setAnything(@Nullable Object anything) {
        this.anything = anything;
    }
}
