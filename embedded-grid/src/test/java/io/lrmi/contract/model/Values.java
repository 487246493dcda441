package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has properties of all plain types of values. */
public class Values {
    private @Nullable String id;
    private @Nullable Byte byteValue;
    private @Nullable Short shortValue;
    private @Nullable Integer intValue;
    private @Nullable Long longValue;
    private @Nullable Float floatValue;
    private @Nullable Double doubleValue;
    private @Nullable Boolean booleanValue;
    private @Nullable Character charValue;
    private @Nullable String text;
    private @Nullable BigDecimal decimal;
    private @Nullable BigInteger bigInteger;
    private @Nullable Date date;
    private @Nullable Timestamp timestamp;
    private @Nullable UUID uuid;

    public Values() {}

    public Values(@Nullable String id) {
        this.id = id;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable Byte getByteValue() {
        return byteValue;
    }

    public void setByteValue(@Nullable Byte byteValue) {
        this.byteValue = byteValue;
    }

    public @Nullable Short getShortValue() {
        return shortValue;
    }

    public void setShortValue(@Nullable Short shortValue) {
        this.shortValue = shortValue;
    }

    public @Nullable Integer getIntValue() {
        return intValue;
    }

    public void setIntValue(@Nullable Integer intValue) {
        this.intValue = intValue;
    }

    public @Nullable Long getLongValue() {
        return longValue;
    }

    public void setLongValue(@Nullable Long longValue) {
        this.longValue = longValue;
    }

    public @Nullable Float getFloatValue() {
        return floatValue;
    }

    public void setFloatValue(@Nullable Float floatValue) {
        this.floatValue = floatValue;
    }

    public @Nullable Double getDoubleValue() {
        return doubleValue;
    }

    public void setDoubleValue(@Nullable Double doubleValue) {
        this.doubleValue = doubleValue;
    }

    public @Nullable Boolean getBooleanValue() {
        return booleanValue;
    }

    public void setBooleanValue(@Nullable Boolean booleanValue) {
        this.booleanValue = booleanValue;
    }

    public @Nullable Character getCharValue() {
        return charValue;
    }

    public void setCharValue(@Nullable Character charValue) {
        this.charValue = charValue;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable BigDecimal getDecimal() {
        return decimal;
    }

    public void setDecimal(@Nullable BigDecimal decimal) {
        this.decimal = decimal;
    }

    public @Nullable BigInteger getBigInteger() {
        return bigInteger;
    }

    public void setBigInteger(@Nullable BigInteger bigInteger) {
        this.bigInteger = bigInteger;
    }

    public @Nullable Date getDate() {
        return date;
    }

    public void setDate(@Nullable Date date) {
        this.date = date;
    }

    public @Nullable Timestamp getTimestamp() {
        return timestamp;
    }

    public void setTimestamp(@Nullable Timestamp timestamp) {
        this.timestamp = timestamp;
    }

    public @Nullable UUID getUuid() {
        return uuid;
    }

    public void setUuid(@Nullable UUID uuid) {
        this.uuid = uuid;
    }
}
