package io.lrmi.query;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.jspecify.annotations.Nullable;

/** Any query that can be written. */
final class Statements {

    private static final int DEPTH = 4;

    private Statements() {}

    static Arbitrary<Statement> any() {
        return Combinators.combine(
                        condition().injectNull(0.1), several(path(), 0), several(orders(), 0), rows().injectNull(0.7))
                .as((where, groupBy, orderBy, rows) ->
                        new Statement(where == null ? null : numbered(where), groupBy, orderBy, rows));
    }

    static Arbitrary<Condition> condition() {
        return condition(DEPTH);
    }

    private static Arbitrary<Condition> condition(int depth) {
        Arbitrary<Condition> simple = Arbitraries.oneOf(comparison(), membership(), between(), nullCheck());
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Condition> part = Arbitraries.lazy(() -> condition(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(4, simple),
                Tuple.of(1, several(part, 2).map(Condition.And::new)),
                Tuple.of(1, several(part, 2).map(Condition.Or::new)),
                Tuple.of(1, part.map(Condition.Not::new)),
                Tuple.of(
                        1,
                        Combinators.combine(path(), part)
                                .as((path, of) ->
                                        new Condition.Element(path + (path.endsWith("]") ? "" : "[*]"), of))));
    }

    private static Arbitrary<Condition> comparison() {
        return Combinators.combine(operand(), Arbitraries.of(Operator.class), term())
                .as(Condition.Comparison::new);
    }

    private static Arbitrary<Condition> membership() {
        Arbitrary<Term> nothing = Arbitraries.just(new Term.Nothing());
        return Combinators.combine(
                        operand(), Arbitraries.of(false, true), several(Arbitraries.oneOf(term(), nothing), 1))
                .as(Condition.Membership::new);
    }

    private static Arbitrary<Condition> between() {
        return Combinators.combine(operand(), term(), term()).as(Condition.Between::new);
    }

    private static Arbitrary<Condition> nullCheck() {
        return Combinators.combine(operand(), Arbitraries.of(false, true)).as(Condition.NullCheck::new);
    }

    private static Arbitrary<Operand> operand() {
        return Combinators.combine(path(), call().injectNull(0.8)).as((path, call) -> new Operand(path, call, 0));
    }

    private static Arbitrary<Operand.@Nullable Call> call() {
        return Combinators.combine(
                        Arbitraries.of("mod", "UPPER", "to_char"),
                        several(term(), 0),
                        Arbitraries.integers().between(0, 2))
                .as((name, arguments, position) ->
                        new Operand.Call(name, arguments, Math.min(position, arguments.size())));
    }

    /** Names alone, with dots, and with elements, among them key words and names that are no identifiers. */
    private static Arbitrary<String> path() {
        Arbitrary<String> keyWord = Arbitraries.of(
                        Parser.KEY_WORDS.stream().sorted().toList())
                .flatMap(word -> Arbitraries.of(word, word.toUpperCase(Locale.ROOT)));
        Arbitrary<String> strange =
                Arbitraries.strings().excludeChars('`', '[', ']').ofMinLength(1).ofMaxLength(5);
        Arbitrary<String> plain = Arbitraries.of("a", "name", "x_1", "$", "ä", "by", "desc", "nulls", "mod");
        Arbitrary<String> name =
                Arbitraries.frequencyOf(Tuple.of(6, plain), Tuple.of(2, keyWord), Tuple.of(1, strange));
        return several(
                        Combinators.combine(name, Arbitraries.of("", "", "", "[*]"))
                                .as(String::concat),
                        1)
                .map(names -> String.join(".", names));
    }

    private static Arbitrary<Term> term() {
        Arbitrary<Term> digits = Arbitraries.oneOf(
                        Arbitraries.integers().map(String::valueOf),
                        Arbitraries.bigDecimals().map(String::valueOf),
                        Arbitraries.of("1.", ".5", "-.5E-7", "12345678901234567890"))
                .map(Term.Digits::new);
        Arbitrary<Term> now = Combinators.combine(
                        Arbitraries.of(ChronoUnit.DAYS, ChronoUnit.MILLIS),
                        Arbitraries.integers().between(-Integer.MAX_VALUE, Integer.MAX_VALUE))
                .as(Term.Now::new);
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(6).map(Term.Text::new),
                Arbitraries.of("'", "''", "it's", "a % _", "?").map(Term.Text::new),
                digits,
                now,
                Arbitraries.of(false, true).map(Term.Flag::new),
                Arbitraries.just(new Term.Parameter(0)));
    }

    private static Arbitrary<Statement.Order> orders() {
        return Combinators.combine(path(), Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as(Statement.Order::new);
    }

    private static Arbitrary<Statement.Rows> rows() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, Integer.MAX_VALUE);
        return Arbitraries.oneOf(
                Combinators.combine(number, number)
                        .as((one, other) -> new Statement.Rows(Math.min(one, other), Math.max(one, other))),
                Arbitraries.just(new Statement.Rows(1, 0)));
    }

    private static <T> ListArbitrary<T> several(Arbitrary<T> one, int atLeast) {
        return one.list().ofMinSize(atLeast).ofMaxSize(atLeast + 2);
    }

    // ---- parameters -------------------------------------------------------------------------------------------

    /** The same condition with its question marks counted as they are read: from left to right. */
    private static Condition numbered(Condition condition) {
        int[] count = {0};
        return numbered(condition, term -> term instanceof Term.Parameter ? new Term.Parameter(count[0]++) : term);
    }

    private static Condition numbered(Condition condition, UnaryOperator<Term> next) {
        if (condition instanceof Condition.And and) {
            return new Condition.And(all(and.parts(), part -> numbered(part, next)));
        }
        if (condition instanceof Condition.Or or) {
            return new Condition.Or(all(or.parts(), part -> numbered(part, next)));
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(numbered(not.condition(), next));
        }
        if (condition instanceof Condition.Element element) {
            return new Condition.Element(element.path(), numbered(element.condition(), next));
        }
        if (condition instanceof Condition.Comparison comparison) {
            Operand left = numbered(comparison.left(), next);
            return new Condition.Comparison(left, comparison.operator(), next.apply(comparison.right()));
        }
        if (condition instanceof Condition.Membership membership) {
            Operand left = numbered(membership.left(), next);
            return new Condition.Membership(left, membership.negated(), all(membership.values(), next));
        }
        if (condition instanceof Condition.Between between) {
            Operand left = numbered(between.left(), next);
            Term low = next.apply(between.low());
            return new Condition.Between(left, low, next.apply(between.high()));
        }
        Condition.NullCheck check = (Condition.NullCheck) condition;
        return new Condition.NullCheck(numbered(check.left(), next), check.negated());
    }

    private static Operand numbered(Operand operand, UnaryOperator<Term> next) {
        Operand.Call call = operand.call();
        return call == null
                ? operand
                : new Operand(
                        operand.path(),
                        new Operand.Call(call.function(), all(call.arguments(), next), call.position()),
                        operand.position());
    }

    private static <T> List<T> all(List<T> list, UnaryOperator<T> change) {
        List<T> result = new ArrayList<>();
        list.forEach(element -> result.add(change.apply(element)));
        return result;
    }
}
