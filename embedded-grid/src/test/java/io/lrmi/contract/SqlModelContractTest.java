package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

/** Queries that are made up find what the same conditions select from a list. */
@ContractTest
final class SqlModelContractTest {

    private static final int QUERIES = 150;
    private static final List<String> NAMES = List.of("ann", "bob", "cid", "ann-mary", "");

    private final GigaSpace space;
    private final String group = Unique.text();
    private final Random random = new Random(20_240_229);

    SqlModelContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    /**
     * A condition as text and as code.
     *
     * @param holds null where it cannot be told because a value is null
     */
    private record Condition(String text, Function<Item, @Nullable Boolean> holds) {}

    private List<Item> writeItems() {
        List<Item> items = IntStream.range(0, 40)
                .mapToObj(i -> new Item(
                        Unique.number(),
                        group,
                        random.nextInt(6) == 0 ? null : NAMES.get(random.nextInt(NAMES.size())),
                        random.nextInt(6) == 0 ? null : random.nextInt(12)))
                .toList();
        space.writeMultiple(items.toArray(Item[]::new));
        return items;
    }

    @Test
    void queriesFindWhatTheirConditionsSelect() {
        List<Item> items = writeItems();

        for (int i = 0; i < QUERIES; i++) {
            Condition condition = condition(3);
            Item[] found =
                    space.readMultiple(new SQLQuery<>(Item.class, "group = ? and (" + condition.text() + ")", group));

            assertThat(found)
                    .as(condition.text())
                    .extracting(Item::getId)
                    .containsExactlyInAnyOrderElementsOf(items.stream()
                            .filter(item ->
                                    Boolean.TRUE.equals(condition.holds().apply(item)))
                            .map(Item::getId)
                            .toList());
        }
    }

    @Test
    void queriesSortAsAListDoes() {
        List<Item> items = new ArrayList<>(writeItems());
        items.sort(Comparator.comparing(Item::getName, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Item::getAmount, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Item::getId));

        Item[] sorted = space.readMultiple(
                new SQLQuery<>(Item.class, "group = ? order by name desc nulls last, amount, id", group));

        assertThat(sorted)
                .extracting(Item::getId)
                .containsExactlyElementsOf(items.stream().map(Item::getId).toList());
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> comparison(random.nextInt(12), random.nextInt(6));
            case 1 -> names();
            case 2 -> nulls();
            case 3 -> between(random.nextInt(12), random.nextInt(12));
            case 4 -> not(condition(depth - 1));
            case 5 -> both(condition(depth - 1), condition(depth - 1), true);
            default -> both(condition(depth - 1), condition(depth - 1), false);
        };
    }

    private static Condition comparison(int value, int operator) {
        String text = List.of("=", "<>", "<", "<=", ">", ">=").get(operator);
        return new Condition("amount " + text + " " + value, item -> {
            Integer amount = item.getAmount();
            if (amount == null) {
                return null;
            }
            int result = amount.compareTo(value);
            return switch (operator) {
                case 0 -> result == 0;
                case 1 -> result != 0;
                case 2 -> result < 0;
                case 3 -> result <= 0;
                case 4 -> result > 0;
                default -> result >= 0;
            };
        });
    }

    private Condition names() {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        if (random.nextBoolean()) {
            return new Condition(
                    "name like 'an%'",
                    item -> item.getName() == null ? null : item.getName().startsWith("an"));
        }
        return new Condition("name in ('" + name + "', 'bob')", item -> {
            String actual = item.getName();
            return actual == null ? null : Arrays.asList(name, "bob").contains(actual);
        });
    }

    private Condition nulls() {
        return random.nextBoolean()
                ? new Condition("name is null", item -> item.getName() == null)
                : new Condition("amount is not null", item -> item.getAmount() != null);
    }

    private static Condition between(int first, int second) {
        int low = Math.min(first, second);
        int high = Math.max(first, second);
        return new Condition("amount between " + low + " and " + high, item -> {
            Integer amount = item.getAmount();
            return amount == null ? null : Boolean.valueOf(amount >= low && amount <= high);
        });
    }

    private static Condition not(Condition condition) {
        return new Condition("not (" + condition.text() + ")", item -> {
            Boolean holds = condition.holds().apply(item);
            return holds == null ? null : !holds;
        });
    }

    private static Condition both(Condition left, Condition right, boolean and) {
        String text = "(" + left.text() + (and ? ") and (" : ") or (") + right.text() + ")";
        return new Condition(text, item -> {
            Boolean first = left.holds().apply(item);
            Boolean second = right.holds().apply(item);
            Boolean decisive = !and;
            if (decisive.equals(first) || decisive.equals(second)) {
                return decisive;
            }
            return (first == null || second == null) ? null : Boolean.valueOf(and);
        });
    }
}
