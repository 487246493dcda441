package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import com.gigaspaces.query.QueryResultType;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Containers;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Job;
import io.lrmi.contract.model.Labelled;
import io.lrmi.contract.model.Payment;
import io.lrmi.contract.model.Reading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspaces.core.BadSqlQueryException;
import org.openspaces.core.GigaSpace;

@ContractTest
final class SqlContractTest {

    private final GigaSpace space;
    private final boolean partitioned;
    private final String group = Unique.text();

    SqlContractTest(GridUnderTest grid) {
        space = grid.space();
        partitioned = grid.isPartitioned();
    }

    @BeforeEach
    void writeItems() {
        space.writeMultiple(new Item[] {
            new Item(Unique.number(), group, "chair", 4),
            new Item(Unique.number(), group, "table", 1),
            new Item(Unique.number(), group, "lamp", 12),
            new Item(Unique.number(), group, "it's", 7),
            new Item(Unique.number(), group, null, 30),
            new Item(Unique.number(), group, "sofa", null)
        });
    }

    private SQLQuery<Item> items(String condition, Object... parameters) {
        Object[] all = Arrays.copyOf(parameters, parameters.length + 1);
        all[parameters.length] = group;
        return new SQLQuery<>(Item.class, "(" + condition + ") and group = ?", all);
    }

    private List<String> names(String condition, Object... parameters) {
        return Arrays.stream(space.readMultiple(items(condition, parameters)))
                .map(item -> String.valueOf(item.getName()))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "amount = 4 ; chair",
                "amount <> 4 ; it's, lamp, null, table",
                "amount != 4 ; it's, lamp, null, table",
                "amount > 7 ; lamp, null",
                "amount >= 7 ; it's, lamp, null",
                "amount < 4 ; table",
                "amount <= 4 ; chair, table",
                "amount > 1 and amount < 12 ; chair, it's",
                "amount >= 1 and amount <= 12 ; chair, it's, lamp, table",
                "amount between 4 and 12 ; chair, it's, lamp",
                "not amount between 4 and 12 ; null, table",
                "amount > 1 and amount > 5 ; it's, lamp, null",
                "amount > 12 and amount < 1 ; \"\"",
                "name = 'chair' ; chair",
                "name = 'it''s' ; it's",
                "name like 'cha%' ; chair",
                "name like '_amp' ; lamp",
                "name like '%a%' ; chair, lamp, sofa, table",
                "name not like '%a%' ; it's",
                "name rlike '(ch|s).*' ; chair, sofa",
                "name in ('lamp', 'sofa') ; lamp, sofa",
                "name not in ('lamp', 'sofa') ; chair, it's, table",
                "amount in (1, 4, 99) ; chair, table",
                "amount not in (1, 4) ; it's, lamp, null",
                "name is null ; null",
                "name is not null ; chair, it's, lamp, sofa, table",
                "amount is null ; sofa",
                "name = 'chair' or name = 'lamp' ; chair, lamp",
                "name = 'chair' or amount > 10 ; chair, lamp, null",
                "name like 'c%' and (amount = 4 or amount = 1) ; chair",
                "(name like 'c%' or name like 't%') and (amount = 4 or amount = 5) ; chair",
                "not (name = 'chair' or amount > 10) ; it's, table",
                "not (name = 'chair' and amount = 4) ; it's, lamp, null, sofa, table",
                "amount > -1 and name <> 'x' ; chair, it's, lamp, table",
                "upper(name) = 'CHAIR' ; chair",
                "char_length(name) = 4 ; it's, lamp, sofa",
                "mod(amount, 2) = 0 ; chair, lamp, null",
                "concat(name, '!') = 'lamp!' ; lamp"
            })
    void conditionsFindWhatTheySay(String condition, String found) {
        assertThat(names(condition.trim())).isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(", ")));
    }

    @Test
    void questionMarksStandForParametersInTheirOrder() {
        assertThat(names("amount > ? and name = ?", 3, "chair")).containsExactly("chair");
        assertThat(names("amount between ? and ?", 4, 7)).containsExactly("chair", "it's");
        assertThat(names("name in (?, ?)", "lamp", "sofa")).containsExactly("lamp", "sofa");
        assertThat(names("name in (?)", List.of("lamp", "sofa"))).containsExactly("lamp", "sofa");
        assertThat(names("name like ?", "s%")).containsExactly("sofa");
        assertThat(names("name = ?", (Object) null)).containsExactly("null");
    }

    @Test
    void aQueryCanBeUsedAgainWithOtherParameters() {
        SQLQuery<Item> query = new SQLQuery<>(Item.class, "name = ? and group = ?");
        query.setParameter(1, "lamp").setParameter(2, group);
        assertThat(space.read(query).getAmount()).isEqualTo(12);

        query.setParameter(1, "table");

        assertThat(space.read(query).getAmount()).isEqualTo(1);
    }

    @Test
    void anObjectGivesTheParametersOfAQuery() {
        Item template = new Item(null, group, "lamp", null);

        Item found = space.read(new SQLQuery<>(template, "name = ? and group = ?"));

        assertThat(found.getAmount()).isEqualTo(12);
    }

    @Test
    void allOperationsTakeQueries() {
        assertThat(space.read(items("amount = 12")).getName()).isEqualTo("lamp");
        assertThat(space.readIfExists(items("amount = 12")).getName()).isEqualTo("lamp");
        assertThat(space.count(items("amount > 4"))).isEqualTo(3);
        assertThat(space.readMultiple(items("amount > 4"), 2)).hasSize(2);
        assertThat(space.readMultiple(items("amount > 4"), 1)).hasSize(1);
        assertThat(space.take(items("amount = 12")).getName()).isEqualTo("lamp");
        assertThat(space.take(items("amount = 12"))).isNull();
        assertThat(space.takeMultiple(items("amount > 4"), 10)).hasSize(2);
        assertThat(space.clear(items("name = 'chair'"), ClearModifiers.NONE)).isEqualTo(1);
        assertThat(space.count(items("amount > -100 or amount is null"))).isEqualTo(2);
    }

    @Test
    void anEmptyConditionFindsEverythingOfItsType() {
        assertThat(space.readMultiple(new SQLQuery<>(Item.class, ""), 6)).hasSize(6);
        assertThat(space.count(new SQLQuery<>(Item.class, ""))).isGreaterThanOrEqualTo(6);
    }

    // ---- order and rows ---------------------------------------------------------------------------------------

    private List<Integer> amounts(String order) {
        return Arrays.stream(space.readMultiple(new SQLQuery<>(Item.class, "group = ? " + order, group)))
                .map(Item::getAmount)
                .toList();
    }

    @Test
    void resultsAreInOrderOverAllPartitions() {
        assertThat(amounts("order by amount")).containsExactly(null, 1, 4, 7, 12, 30);
        assertThat(amounts("order by amount asc nulls last")).containsExactly(1, 4, 7, 12, 30, null);
        assertThat(amounts("order by amount desc nulls last")).containsExactly(30, 12, 7, 4, 1, null);
        assertThat(amounts("and name is not null order by name desc")).containsExactly(1, null, 12, 7, 4);
    }

    @Test
    void severalValuesDecideTheOrder() {
        space.writeMultiple(
                new Item[] {new Item(Unique.number(), group, "lamp", 2), new Item(Unique.number(), group, "lamp", 20)});

        assertThat(amounts("and name in ('lamp', 'chair') order by name, amount desc"))
                .containsExactly(4, 20, 12, 2);
    }

    @Test
    void theFirstOfAnOrderIsRead() {
        SQLQuery<Item> query = new SQLQuery<>(Item.class, "group = ? and amount > 1 order by amount", group);

        assertThat(space.read(query).getAmount()).isEqualTo(4);
        assertThat(space.readMultiple(query, 2)).extracting(Item::getAmount).containsExactly(4, 7);
        assertThat(space.read(new SQLQuery<>(Item.class, "group = ? order by amount", "none " + group)))
                .isNull();
    }

    @Test
    void rowsCanBeLimited() {
        assertThat(amounts("and rownum <= 2 order by amount nulls last")).containsExactly(1, 4);
        assertThat(amounts("and rownum < 2 order by amount nulls last")).containsExactly(1);
        assertThat(amounts("and rownum(2, 4) order by amount nulls last")).containsExactly(4, 7, 12);
        assertThat(amounts("and rownum = 3 order by amount nulls last")).containsExactly(7);
        assertThat(amounts("and rownum <= 4")).hasSize(4);
        assertThat(amounts("and rownum > 5")).hasSize(1);
    }

    @Test
    void aCountDoesNotLookAtRows() {
        assertThat(space.count(new SQLQuery<>(Item.class, "group = ? and amount > 4 and rownum < 2", group)))
                .isEqualTo(3);
        assertThat(space.count(new SQLQuery<>(Item.class, "group = ? order by amount", group)))
                .isEqualTo(6);
        assertThatThrownBy(() ->
                        space.clear(new SQLQuery<>(Item.class, "rownum < 2 and group = ?", group), ClearModifiers.NONE))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("rownum");
        assertThat(space.count(new Item(null, group))).isEqualTo(6);
    }

    @Test
    void nullMayBeAmongTheValues() {
        assertThat(names("amount in (12, null)")).containsExactly("lamp", "sofa");
        assertThat(names("amount not in (12, null)")).containsExactly("chair", "it's", "null", "table");
        assertThat(names("amount in (?)", Arrays.asList(12, null))).containsExactly("lamp", "sofa");
    }

    @Test
    void contradictionsFindNothing() {
        assertThat(names("amount between 12 and 4")).isEmpty();
        assertThat(names("amount > 12 and amount < 4")).isEmpty();
        assertThat(names("amount = 4 and amount = 12")).isEmpty();
        assertThat(names("amount = 4 and amount is null")).isEmpty();
    }

    @Test
    void takingHasNoOrder() {
        assertThatThrownBy(() -> space.take(new SQLQuery<>(Item.class, "group = ? order by amount", group)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("order");
    }

    // ---- routing ----------------------------------------------------------------------------------------------

    @Test
    void theRoutingPropertyLimitsTheSearch() {
        for (long account = 0; account < 4; account++) {
            space.write(new Payment(group + account, account, group));
        }

        assertThat(space.read(new SQLQuery<>(Payment.class, "account = 2 and group = ?", group), 50)
                        .getId())
                .isEqualTo(group + 2);
        assertThat(space.count(new SQLQuery<>(Payment.class, "(account = 1 or account = 3) and group = ?", group)))
                .isEqualTo(2);
        assertThat(space.count(new SQLQuery<>(
                        Payment.class, "account = 1 and group = '" + group + "' or account = 1 and text = 'x'")))
                .isEqualTo(1);
    }

    @Test
    void aRoutingValueCanBeSet() {
        for (long account = 0; account < 4; account++) {
            space.write(new Payment(group + account, account, group));
        }
        SQLQuery<Payment> query = new SQLQuery<>(Payment.class, "group = ?", group);
        query.setRouting(1L);

        assertThat(space.readMultiple(query))
                .extracting(Payment::getAccount)
                .contains(1L)
                .hasSizeLessThan(partitioned ? 4 : 5);
    }

    @Test
    void twoRoutingValuesMustBeTheSame() {
        SQLQuery<Payment> query = new SQLQuery<>(Payment.class, "account = 1 and group = ?", group);
        query.setRouting(2L);

        assertThatThrownBy(() -> space.read(query))
                .isInstanceOf(BadSqlQueryException.class)
                .hasMessageContaining("account")
                .hasMessageContaining("routing value");
    }

    @Test
    void waitingNeedsAPartition() {
        if (partitioned) {
            assertThatThrownBy(() -> space.read(items("amount = 77"), 100))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(space.read(new SQLQuery<>(Payment.class, "account = 2 and group = ?", group), 100))
                .isNull();
    }

    // ---- projections ------------------------------------------------------------------------------------------

    @Test
    void aProjectionLeavesEverythingElseOut() {
        Item found = space.read(items("amount = 12").setProjections("name"));

        assertThat(found.getName()).isEqualTo("lamp");
        assertThat(found.getAmount()).isNull();
        assertThat(found.getGroup()).isNull();
    }

    @Test
    void anOrderedProjectionIsSortedByWhatItLeavesOut() {
        Item[] found = space.readMultiple(
                new SQLQuery<>(Item.class, "group = ? and amount > 4 order by amount", group).setProjections("name"));

        assertThat(found).extracting(Item::getName).containsExactly("it's", "lamp", null);
        assertThat(found).extracting(Item::getAmount).containsOnlyNulls();
    }

    @Test
    void queriesByIdHaveProjections() {
        Payment payment = new Payment(group, 5L, group);
        payment.setText("hello");
        space.write(payment);

        assertThat(space.readById(new IdQuery<>(Payment.class, group, 5L).setProjections("text")))
                .satisfies(found -> {
                    assertThat(found.getText()).isEqualTo("hello");
                    assertThat(found.getGroup()).isNull();
                });
        assertThat(space.readByIds(new IdsQuery<>(Payment.class, new Object[] {group}, 5L).setProjections("group"))
                        .getResultsArray()[0])
                .satisfies(found -> {
                    assertThat(found.getGroup()).isEqualTo(group);
                    assertThat(found.getText()).isNull();
                });
    }

    // ---- kinds of values --------------------------------------------------------------------------------------

    @Test
    void literalsHaveTheTypeOfTheirProperty() {
        Reading reading = new Reading(group, group);
        reading.setCount(3);
        reading.setTotal(70L);
        reading.setDegrees(21.5);
        reading.setValid(true);
        space.write(reading);

        assertThat(space.count(new SQLQuery<>(
                        Reading.class, "group = '" + group + "' and count = 3 and total > 69 and degrees < 21.6")))
                .isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(Reading.class, "group = ? and valid = true", group)))
                .isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(Reading.class, "group = ? and valid = false", group)))
                .isZero();
        assertThat(space.count(new SQLQuery<>(Reading.class, "group = ? and degrees in (21.5, 3)", group)))
                .isEqualTo(1);
    }

    @Test
    void datesAreWrittenAsText() {
        Containers entry = new Containers(group);
        entry.setLocalDate(LocalDate.of(2024, 2, 29));
        space.write(entry);

        assertThat(space.count(new SQLQuery<>(Containers.class, "id = ? and localDate = '2024-02-29'", group)))
                .isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(Containers.class, "id = ? and localDate > '2024-02-29'", group)))
                .isZero();
        assertThat(space.count(new SQLQuery<>(Containers.class, "id = ? and localDate < current_date", group)))
                .isEqualTo(1);
    }

    @Test
    void elementsOfCollectionsAreCompared() {
        Containers entry = new Containers(group);
        entry.setList(List.of("red", "green"));
        entry.setSet(Set.of(1, 20));
        entry.setNames(new String[] {"a", "b"});
        space.write(entry);

        assertThat(countContainers("list[*] = 'red'")).isEqualTo(1);
        assertThat(countContainers("list[*] = 'blue'")).isZero();
        assertThat(countContainers("list[*] <> 'blue'")).isEqualTo(1);
        assertThat(countContainers("list[*] in ('blue', 'green')")).isEqualTo(1);
        assertThat(countContainers("list[*] like 'gr%'")).isEqualTo(1);
        assertThat(countContainers("set[*] > 19")).isEqualTo(1);
        assertThat(countContainers("set[*] > 20")).isZero();
        assertThat(countContainers("names[*] = 'b'")).isEqualTo(1);
    }

    private int countContainers(String condition) {
        return space.count(new SQLQuery<>(Containers.class, "id = ? and " + condition, group));
    }

    @Test
    void pathsLeadIntoMaps() {
        Containers entry = new Containers(group);
        entry.setMap(Map.of("north", 4L));
        space.write(entry);

        assertThat(countContainers("map.north = 4")).isEqualTo(1);
        assertThat(countContainers("map.north > 4")).isZero();
        assertThat(countContainers("map.south is null")).isEqualTo(1);
    }

    @Test
    void pathsLeadIntoDocuments() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        SpaceDocument nested = new SpaceDocument("contract.Maker").setProperty("city", "Oslo");
        space.write(Documents.product(group, group, "pen", 2.5).setProperty("maker", nested));

        assertThat(space.count(
                        new SQLQuery<SpaceDocument>(Documents.PRODUCT, "group = ? and maker.city = 'Oslo'", group)))
                .isEqualTo(1);
        assertThat(space.count(
                        new SQLQuery<SpaceDocument>(Documents.PRODUCT, "group = ? and maker.city = 'Rome'", group)))
                .isZero();
    }

    @Test
    void documentsAreQueriedByName() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        space.write(Documents.product(group + 1, group, "pen", 2.5).setProperty("colour", "red"));
        space.write(Documents.product(group + 2, group, "ink", 7.5).setProperty("colour", "blue"));

        SQLQuery<SpaceDocument> dear = new SQLQuery<>(Documents.PRODUCT, "group = ? and price > 3", group);
        SQLQuery<SpaceDocument> red = new SQLQuery<>(Documents.PRODUCT, "group = ? and colour = 'red'", group);

        assertThat(space.read(dear).<String>getProperty("name")).isEqualTo("ink");
        assertThat(space.read(red).<String>getProperty("name")).isEqualTo("pen");
    }

    @Test
    void objectsAreReadAsDocuments() {
        SQLQuery<SpaceDocument> query =
                new SQLQuery<>(Item.class.getName(), "group = ? and amount = 12", QueryResultType.DOCUMENT, group);

        assertThat(space.read(query).<String>getProperty("name")).isEqualTo("lamp");
    }

    @Test
    void dynamicPropertiesAreCompared() {
        Labelled entry = new Labelled(group, "t");
        entry.setLabels(new com.gigaspaces.document.DocumentProperties().setProperty("colour", "red"));
        space.write(entry);

        assertThat(space.count(new SQLQuery<>(Labelled.class, "id = ? and colour = 'red'", group)))
                .isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(Labelled.class, "id = ? and colour = 'blue'", group)))
                .isZero();
    }

    @Test
    void generatedIdsAreCompared() {
        Job job = new Job(1, group);
        space.write(job);
        space.write(new Job(1, group));

        assertThat(space.read(new SQLQuery<>(Job.class, "id = ? and queue = 1", job.getId()))
                        .getId())
                .isEqualTo(job.getId());
        assertThat(space.count(new SQLQuery<>(Job.class, "id in (?)", List.of(job.getId(), "none"))))
                .isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(Job.class, "id = ?", "none"))).isZero();
    }

    @Test
    void entriesAreFoundByTheirIdentityInTheSpace() {
        long id = Unique.number();
        String uid = space.write(new Item(id, group, "desk", 5)).getUID();

        assertThat(space.read(new SQLQuery<>(Item.class, "uid = ?", uid)).getId())
                .isEqualTo(id);
        assertThat(names("uid in (?) or name = 'lamp'", List.of(uid, "none"))).containsExactly("desk", "lamp");
        assertThatThrownBy(() -> space.read(new SQLQuery<>(Item.class, "uid > ?", uid)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    // ---- mistakes ---------------------------------------------------------------------------------------------

    @Test
    void mistakesInTheTextArePointedAt() {
        assertThatThrownBy(() -> space.read(new SQLQuery<>(Item.class, "amount >> 3")))
                .isInstanceOf(BadSqlQueryException.class)
                .hasMessageContaining("at character 9")
                .hasMessageContaining("        ^");
    }

    @Test
    void unknownPropertiesAreNamed() {
        assertThatThrownBy(() -> space.read(new SQLQuery<>(Item.class, "colour = 'red'")))
                .isInstanceOf(BadSqlQueryException.class)
                .hasMessageContaining("colour")
                .hasMessageContaining("amount");
    }

    @Test
    void aMissingParameterIsAMistake() {
        assertThatThrownBy(() -> space.read(new SQLQuery<>(Item.class, "amount > ? and name = ?", 3)))
                .isInstanceOf(BadSqlQueryException.class)
                .hasMessageContaining("question marks");
    }

    @Test
    void asynchronousReadsTakeQueries() throws Exception {
        assertThat(space.asyncRead(items("amount = 12")).get().getName()).isEqualTo("lamp");
        SQLQuery<Item> ordered = new SQLQuery<>(Item.class, "group = ? order by amount desc", group);
        assertThat(Objects.requireNonNull(space.asyncRead(ordered).get()).getAmount())
                .isIn(30, null);
    }
}
