package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.failure.RefusedClassException;
import io.lrmi.wire.space.DocumentValue;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.PropertiesQuery;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openspaces.core.ObjectConversionException;
import org.openspaces.core.SpaceMetadataException;

class PojoMappingTest {

    private final EntryFixture fixture = new EntryFixture();

    private static RichEntry entry() {
        RichEntry entry = new RichEntry();
        entry.setId(7L);
        entry.setGroup("a");
        return entry;
    }

    private Object value(EntryPacket packet, String property) {
        return packet.fixedValues()[
                fixture.types.ofClass(RichEntry.class).descriptor().position(property)];
    }

    @Test
    void restoresEveryKindOfValue() {
        RichEntry entry = entry();
        entry.setFlag(false);
        entry.setRatio(1.5);
        entry.setSingle(2.5f);
        entry.setSmall((short) 3);
        entry.setTiny((byte) 4);
        entry.setLetter('c');
        entry.setRaw(new byte[] {1, 2});
        entry.setNumbers(new int[] {3, 4});
        entry.setWords(new String[] {"w", null});
        entry.setWhen(Date.from(Instant.ofEpochMilli(1000)));
        entry.setDay(LocalDate.of(2026, 1, 2));
        entry.setAmount(new BigDecimal("12.34"));
        entry.setUuid(new UUID(1, 2));
        entry.setColor(RichEntry.Color.GREEN);
        entry.setAddresses(new ArrayList<>(List.of(new RichEntry.Address(new RichEntry.Street("main"), 1))));
        entry.setScores(new HashMap<>(Map.of("x", 1)));
        entry.setHome(new RichEntry.Address(new RichEntry.Street("side"), 2));

        RichEntry read = fixture.roundTrip(entry);

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("version", "lease")
                .isEqualTo(entry);
        assertThat(read.getLease()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void leavesNullValuesNull() {
        RichEntry read = fixture.roundTrip(entry());

        assertThat(read.getAmount()).isNull();
        assertThat(read.getMore()).isNull();
        assertThat(read.getCompany()).isNull();
    }

    @Test
    void sendsTheValueThatStandsForNullAsNull() {
        RichEntry entry = entry();
        entry.setCount(-1);

        assertThat(value(fixture.write(entry), "count")).isNull();
        assertThat(fixture.roundTrip(entry).getCount()).isEqualTo(-1);
        assertThat(value(fixture.write(entry()), "count")).isEqualTo(5);
    }

    @Test
    void keepsTheDefaultOfAPrimitiveForWhichTheGridHasNoValue() {
        EntryPacket packet = fixture.write(entry());
        packet.fixedValues()[fixture.types.ofClass(RichEntry.class).descriptor().position("flag")] = null;

        RichEntry read = (RichEntry) fixture.mapper.toObject(
                packet, fixture.types.ofClass(RichEntry.class), QueryResultType.OBJECT, EntryFixture.NO_OTHER_TYPE);

        assertThat(read.isFlag()).isTrue();
    }

    @Test
    void sendsAnObjectAsDocumentWhereTheClassSaysSo() {
        RichEntry entry = entry();
        entry.setCompany(new RichEntry.Company("child", new RichEntry.Company("parent", null)));

        assertThat(value(fixture.write(entry), "company")).isInstanceOf(DocumentValue.class);
        RichEntry.Company company = fixture.roundTrip(entry).getCompany();
        assertThat(company.getName()).isEqualTo("child");
        assertThat(company.getParent().getName()).isEqualTo("parent");
        SpaceDocument document = fixture.readAsDocument(entry);
        assertThat(document.<SpaceDocument>getProperty("company").getTypeName())
                .isEqualTo(RichEntry.Company.class.getName());
    }

    @Test
    void cannotBeWrittenWithoutAnId() {
        RichEntry entry = entry();
        entry.setId(null);

        assertThatThrownBy(() -> fixture.write(entry))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining("without its id 'id'");
        assertThat(fixture.template(entry).uid()).isNull();
    }

    @Test
    void refusesIdsThatWouldBreakTheUid() {
        assertThatThrownBy(() -> fixture.types.ofClass(RichEntry.class).uid("a^b"))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining("a^b");
    }

    @Test
    void sendsTheVersionOnlyWhereVersionsAreCompared() {
        RichEntry entry = entry();
        entry.setVersion(3);
        EntryType type = fixture.mapper.typeOf(entry);

        assertThat(fixture.mapper.toEntry(type, entry, null, true).version()).isEqualTo(3);
        assertThat(fixture.mapper.toEntry(type, entry, null, false).version()).isZero();
        fixture.mapper.afterWrite(type, entry, null, 4);
        assertThat(entry.getVersion()).isEqualTo(4);
        assertThat(fixture.roundTrip(entry).getVersion()).isEqualTo(4);
    }

    @Test
    void translatesLeasesBetweenTimeOfExpirationAndTimeToLive() {
        RichEntry entry = entry();
        long expiration = System.currentTimeMillis() + 60_000;
        entry.setLease(expiration);

        assertThat(fixture.write(entry).timeToLive()).isCloseTo(60_000L, within(5_000L));
        assertThat(fixture.roundTrip(entry).getLease()).isCloseTo(expiration, within(5_000L));
        entry.setLease(0L);
        assertThat(fixture.write(entry).timeToLive()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void marksEntriesThatAreNotPersistent() {
        RichEntry entry = entry();
        entry.setPersist(false);

        assertThat(fixture.write(entry).isTransient()).isTrue();
        assertThat(fixture.roundTrip(entry).getPersist()).isFalse();
        assertThat(fixture.write(entry()).isTransient()).isFalse();
    }

    @Test
    void carriesDynamicProperties() {
        RichEntry entry = entry();
        entry.setMore(new HashMap<>(Map.of("extra", 7, "color", "blue")));
        assertThatThrownBy(() -> fixture.write(entry))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining("'color'");

        entry.setMore(new HashMap<>(Map.of("extra", 7)));
        assertThat(fixture.roundTrip(entry).getMore()).isEqualTo(Map.of("extra", 7));
        EntryPacket template = (EntryPacket) EntryFixture.overTheWire(fixture.template(entry));
        assertThat(template.customQuery()).isEqualTo(new PropertiesQuery(Map.of("extra", 7)));
        assertThat(template.dynamicValues()).isNull();
    }

    @Test
    void findsTheRoutingValueOfEntriesAndIds() {
        RichEntry entry = entry();
        EntryType type = fixture.mapper.typeOf(entry);

        assertThat(fixture.mapper.routingValue(type, entry)).isEqualTo("a");
        assertThat(fixture.mapper.idOf(type, entry)).isEqualTo(7L);
        assertThat(fixture.mapper.byId().routingValue(type, 7L)).isNull();
    }

    @Test
    void namesThePropertyThatAValueDoesNotFit() {
        EntryPacket packet = fixture.write(entry());
        EntryType type = fixture.types.ofClass(RichEntry.class);
        packet.fixedValues()[type.descriptor().position("count")] = "many";

        assertThatThrownBy(
                        () -> fixture.mapper.toObject(packet, type, QueryResultType.OBJECT, EntryFixture.NO_OTHER_TYPE))
                .isInstanceOf(ObjectConversionException.class)
                .hasMessageContainingAll("'count'", "int", "java.lang.String");
    }

    static class Holder {
        private Object any;

        Object getAny() {
            return any;
        }

        void setAny(Object any) {
            this.any = any;
        }
    }

    record Unnamed(int value) implements Serializable {}

    @Test
    void instantiatesOnlyWhatPropertiesAreDeclaredToHold() {
        Holder holder = new Holder();
        holder.setAny(new Unnamed(3));

        assertThatThrownBy(() -> fixture.roundTrip(holder))
                .isInstanceOf(RefusedClassException.class)
                .hasMessageContaining(Unnamed.class.getName());
        Holder read = new EntryFixture("io.lrmi.entry").roundTrip(holder);
        assertThat(read.getAny()).isEqualTo(new Unnamed(3));
    }
}
