package io.lrmi.query;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes up queries. Question marks are counted as they are read: from left to right. */
final class RandomQueries {

    private static final List<String> PATHS = List.of("a", "name", "group", "order", "a.b", "x_1", "address.city.name");

    private static final List<Operator> OPERATORS = List.of(Operator.values());

    private final Random random;
    private int parameters;

    RandomQueries(Random random) {
        this.random = random;
    }

    Statement statement() {
        Condition where = random.nextInt(8) == 0 ? null : condition(3);
        Statement.Rows rows = random.nextInt(4) == 0 ? new Statement.Rows(1 + random.nextInt(3), 5) : null;
        return new Statement(
                where,
                several(0, () -> path()),
                several(0, () -> new Statement.Order(path(), random.nextBoolean(), random.nextBoolean())),
                rows);
    }

    Condition condition(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 7);
        return switch (kind) {
            case 0 -> new Condition.NullCheck(operand(), random.nextBoolean());
            case 1 -> {
                Operand left = operand();
                yield new Condition.Membership(left, random.nextBoolean(), several(1, () -> term(true)));
            }
            case 2 -> {
                Operand left = operand();
                Term low = term(false);
                yield new Condition.Between(left, low, term(false));
            }
            case 4 -> new Condition.And(several(2, () -> condition(depth - 1)));
            case 5 -> new Condition.Or(several(2, () -> condition(depth - 1)));
            case 6 -> new Condition.Not(condition(depth - 1));
            default -> {
                Operand left = operand();
                yield new Condition.Comparison(left, OPERATORS.get(random.nextInt(OPERATORS.size())), term(false));
            }
        };
    }

    private Operand operand() {
        if (random.nextInt(5) > 0) {
            return new Operand(path(), null, 0);
        }
        return new Operand(path(), new Operand.Call("mod", List.of(new Term.Digits("2")), random.nextInt(2)), 0);
    }

    private String path() {
        return PATHS.get(random.nextInt(PATHS.size()));
    }

    private Term term(boolean nullAllowed) {
        return switch (random.nextInt(nullAllowed ? 7 : 6)) {
            case 0 -> new Term.Text(random.nextBoolean() ? "it's 'so'" : "");
            case 1 -> new Term.Digits(String.valueOf(random.nextInt()));
            case 2 -> new Term.Digits(String.valueOf(random.nextDouble()));
            case 3 -> new Term.Flag(random.nextBoolean());
            case 4 -> new Term.Now(random.nextBoolean() ? ChronoUnit.DAYS : ChronoUnit.MILLIS, random.nextInt(9) - 4);
            case 5 -> new Term.Parameter(parameters++);
            default -> new Term.Nothing();
        };
    }

    private <T> List<T> several(int atLeast, Supplier<T> one) {
        List<T> result = new ArrayList<>();
        int count = atLeast + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            result.add(one.get());
        }
        return result;
    }
}
