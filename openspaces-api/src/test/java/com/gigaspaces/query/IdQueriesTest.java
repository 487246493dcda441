package com.gigaspaces.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdQueriesTest {

    @Test
    void aQueryByClassNamesTheTypeOfTheClass() {
        IdQuery<Thread> query = new IdQuery<>(Thread.class, 7, "north");

        assertThat(query.getTypeName()).isEqualTo("java.lang.Thread");
        assertThat(query.getId()).isEqualTo(7);
        assertThat(query.getRouting()).isEqualTo("north");
        assertThat(query.getQueryResultType()).isEqualTo(QueryResultType.DEFAULT);
        assertThat(query.getVersion()).isZero();
        assertThat(query.getProjections()).isNull();
    }

    @Test
    void theFormOfTheResultIsNotTakenForARoutingValue() {
        IdQuery<Object> query = new IdQuery<>("Product", 7, QueryResultType.DOCUMENT);

        assertThat(query.getQueryResultType()).isEqualTo(QueryResultType.DOCUMENT);
        assertThat(query.getRouting()).isNull();
    }

    @Test
    void equalityCoversEverythingThatIsAskedFor() {
        IdQuery<Object> query = new IdQuery<>("Product", 7, "north", QueryResultType.DOCUMENT, 2);

        assertThat(query)
                .isEqualTo(new IdQuery<>("Product", 7, "north", QueryResultType.DOCUMENT, 2))
                .hasSameHashCodeAs(new IdQuery<>("Product", 7, "north", QueryResultType.DOCUMENT, 2))
                .isNotEqualTo(new IdQuery<>("Product", 7, "north", QueryResultType.DOCUMENT))
                .isNotEqualTo(new IdQuery<>("Product", 8, "north", QueryResultType.DOCUMENT, 2))
                .isNotEqualTo(new IdQuery<>("Product", 7, "north", QueryResultType.DOCUMENT, 2).setProjections("name"));
    }

    @Test
    void projectionsAreCopied() {
        String[] names = {"name"};
        IdQuery<Object> query = new IdQuery<>("Product", 7).setProjections(names);

        names[0] = "price";

        assertThat(query.getProjections()).containsExactly("name");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdQuery<>("Product", null))
                .withMessageContaining("id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdQuery<>("", 7))
                .withMessageContaining("type name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdQuery<>("Product", 7, null, -1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdsQuery<>("Product", new Object[] {1, null}))
                .withMessageContaining("ids");
    }

    @Test
    void idsShareARoutingValueOrHaveOneEach() {
        IdsQuery<Object> shared = new IdsQuery<>("Product", new Object[] {1, 2}, (Object) "north");
        IdsQuery<Object> each = new IdsQuery<>("Product", new Object[] {1, 2}, new Object[] {"north", "south"});

        assertThat(shared.getRouting()).isEqualTo("north");
        assertThat(shared.getRoutings()).isNull();
        assertThat(each.getRouting()).isNull();
        assertThat(each.getRoutings()).containsExactly("north", "south");
        assertThat(each.getIds()).containsExactly(1, 2);
    }

    @Test
    void everyIdNeedsItsRoutingValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdsQuery<>("Product", new Object[] {1, 2}, new Object[] {"north"}))
                .withMessageContaining("1 routing values for 2 ids");
    }
}
