package io.lrmi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PrinterTest {

    @Provide
    Arbitrary<Statement> statements() {
        return Statements.any();
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return Statements.condition();
    }

    @Property(seed = "16")
    void whatIsPrintedReadsBackAsTheSame(@ForAll("statements") Statement statement) {
        String text = Printer.print(statement);

        assertThat(Parser.parse(text)).as(text).isEqualTo(statement);
        assertThat(Printer.print(Parser.parse(text))).isEqualTo(text);
    }

    @Property(seed = "16")
    void negationsDisappear(@ForAll("conditions") Condition condition) {
        try {
            assertThat(hasNegation(Normal.of(condition))).isFalse();
        } catch (IllegalArgumentException refusal) {
            assertThat(refusal).hasMessageContaining("elements of a collection");
            assertThat(Printer.print(condition)).contains("[*]");
        }
    }

    /** Whatever is written, the reader finds a query or points at a mistake. */
    @Property(seed = "16")
    void anyTextIsAQueryOrAMistake(@ForAll String text) {
        try {
            assertThat(Parser.parse(text)).isNotNull();
        } catch (QuerySyntaxException mistake) {
            assertThat(mistake.position()).isBetween(0, text.length());
            assertThat(mistake).hasMessageContaining("^");
        }
    }

    /** As before, with text that is a query but for one character. */
    @Property(seed = "16")
    void aMisprintIsAQueryOrAMistake(
            @ForAll("statements") Statement statement, @ForAll int where, @ForAll char replacement) {
        String printed = Printer.print(statement);
        int index = printed.isEmpty() ? 0 : Math.floorMod(where, printed.length());
        String text = printed.isEmpty() ? "" : printed.substring(0, index) + replacement + printed.substring(index + 1);
        anyTextIsAQueryOrAMistake(text);
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.And and
                ? and.parts()
                : condition instanceof Condition.Or or
                        ? or.parts()
                        : condition instanceof Condition.Not not ? List.of(not.condition()) : List.of();
    }

    private static boolean hasNegation(Condition condition) {
        return condition instanceof Condition.Not || parts(condition).stream().anyMatch(PrinterTest::hasNegation);
    }
}
