package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdsQueryPacket;
import io.lrmi.wire.space.UidQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedIdTest {

    private static final String UID = "A2^1795391280864^12";

    private final EntryFixture fixture = new EntryFixture();
    private final EntryType type = fixture.types.ofClass(Note.class);

    static class Note {
        private String id;
        private String text;

        Note() {}

        Note(String id, String text) {
            this.id = id;
            this.text = text;
        }

        @SpaceId(autoGenerate = true)
        String getId() {
            return id;
        }

        void setId(String id) {
            this.id = id;
        }

        String getText() {
            return text;
        }

        void setText(String text) {
            this.text = text;
        }
    }

    @Test
    void leavesTheIdOfANewEntryToTheGrid() {
        Note note = new Note(null, "new");
        EntryPacket packet = fixture.write(note);

        assertThat(packet.uid()).isNull();
        assertThat(packet.fixedValues()).containsExactly(null, "new");
        assertThat(fixture.mapper.routingValue(type, note)).isNull();
        assertThat(type.autoGenerateRouting()).isTrue();
    }

    @Test
    void takesOverTheGeneratedIdOnce() {
        Note note = new Note("", "new");

        fixture.mapper.afterWrite(type, note, UID, 1);
        assertThat(note.getId()).isEqualTo(UID);

        fixture.mapper.afterWrite(type, note, "A1^0^0", 2);
        assertThat(note.getId()).isEqualTo(UID);
    }

    @Test
    void updatesTheEntryWithTheUid() {
        EntryPacket packet = fixture.write(new Note(UID, "changed"));

        assertThat(packet.uid()).isEqualTo(UID);
        assertThat(packet.fixedValues()).containsExactly(null, "changed");
        assertThat(fixture.template(new Note(UID, null)).uid()).isEqualTo(UID);
    }

    @Test
    void restoresTheIdFromTheUid() {
        assertThat(fixture.roundTrip(new Note(UID, "x")).getId()).isEqualTo(UID);
    }

    @Test
    void routesToThePartitionThatMadeTheUid() {
        IdQueries queries = fixture.mapper.byId();

        assertThat(fixture.mapper.routingValue(type, new Note(UID, null))).isEqualTo(1);
        assertThat(queries.routingValue(type, UID)).isEqualTo(1);
        assertThat(queries.routingValue(type, "A2_1^1^1")).isEqualTo(1);
        assertThat(queries.routingValue(type, "A0^1^1")).isNull();
        assertThat(queries.routingValue(type, "A12")).isEqualTo(11);
        assertThat(queries.routingValue(type, "")).isNull();
    }

    @Test
    void asksForTheUid() {
        IdQueries queries = fixture.mapper.byId();

        assertThat(EntryFixture.overTheWire(queries.one(type, UID, null, 2, QueryResultType.DOCUMENT, null, null)))
                .isEqualTo(queries.one(type, UID, null, 2, QueryResultType.DOCUMENT, null, null))
                .isInstanceOfSatisfying(UidQuery.class, query -> {
                    assertThat(query.uid()).isEqualTo(UID);
                    assertThat(query.typeName()).isEqualTo(Note.class.getName());
                    assertThat(query.routing()).isEqualTo(1);
                    assertThat(query.version()).isEqualTo(2);
                    assertThat(query.resultType()).isEqualTo(1);
                });
        IdsQueryPacket several =
                queries.several(type, List.of(UID, "A1^0^0"), List.of(), QueryResultType.DEFAULT, null, null);
        assertThat(several.ids()).containsExactly(UID, "A1^0^0");
        assertThat(several.routings()).containsExactly(1, 0);
    }

    @Test
    void refusesIdsThatAreNoStrings() {
        assertThatThrownBy(() -> fixture.mapper.byId().one(type, 5, null, 0, QueryResultType.DEFAULT, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("strings");
    }

    @Test
    void refusesACountOfRoutingsThatFitsNoIds() {
        assertThatThrownBy(() -> fixture.mapper
                        .byId()
                        .several(type, List.of(UID), List.of(1, 2), QueryResultType.DEFAULT, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 ids, but 2 routing values");
    }
}
