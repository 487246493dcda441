package io.lrmi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

    private static Condition.Comparison comparison(String path, Operator operator, Term value) {
        return new Condition.Comparison(new Operand(path, null, 0), operator, value);
    }

    @Test
    void andBindsTighterThanOr() {
        assertThat(Parser.parse("a = 1 or b = 2 and c = 3").where())
                .isEqualTo(new Condition.Or(List.of(
                        comparison("a", Operator.EQUAL, new Term.Digits("1")),
                        new Condition.And(List.of(
                                comparison("b", Operator.EQUAL, new Term.Digits("2")),
                                comparison("c", Operator.EQUAL, new Term.Digits("3")))))));
    }

    @Test
    void keyWordsAreNotCaseSensitiveButNamesAre() {
        assertThat(Parser.parse("Age > 3 AND NAME Is Not Null ORDER BY Age DESC"))
                .isEqualTo(new Statement(
                        new Condition.And(List.of(
                                comparison("Age", Operator.GREATER, new Term.Digits("3")),
                                new Condition.NullCheck(new Operand("NAME", null, 0), true))),
                        List.of(),
                        List.of(new Statement.Order("Age", true, false)),
                        null));
    }

    @Test
    void anApostropheIsDoubled() {
        assertThat(Parser.parse("a = 'it''s'").where())
                .isEqualTo(comparison("a", Operator.EQUAL, new Term.Text("it's")));
        assertThat(Parser.parse("a = ''").where()).isEqualTo(comparison("a", Operator.EQUAL, new Term.Text("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "1.5", "-.5", "1e3", "2.5E-7", "12345678901234567890"})
    void numbersKeepTheirDigits(String number) {
        assertThat(Parser.parse("a = " + number).where())
                .isEqualTo(comparison("a", Operator.EQUAL, new Term.Digits(number)));
    }

    @Test
    void aLongNumberMayEndWithL() {
        assertThat(Parser.parse("a = 5L").where()).isEqualTo(comparison("a", Operator.EQUAL, new Term.Digits("5")));
    }

    @Test
    void questionMarksAreCounted() {
        assertThat(Parser.parse("a = ? and b in (?, ?)").where())
                .isEqualTo(new Condition.And(List.of(
                        comparison("a", Operator.EQUAL, new Term.Parameter(0)),
                        new Condition.Membership(
                                new Operand("b", null, 0),
                                false,
                                List.of(new Term.Parameter(1), new Term.Parameter(2))))));
    }

    @Test
    void pathsHaveDotsAndElements() {
        assertThat(Parser.parse("a.b.c = 1").where())
                .isEqualTo(comparison("a.b.c", Operator.EQUAL, new Term.Digits("1")));
        assertThat(Parser.parse("a.b[*].c[*].d = 1").where())
                .isEqualTo(comparison("a.b[*].c[*].d", Operator.EQUAL, new Term.Digits("1")));
    }

    @Test
    void wordsThatMeanNothingHereAreNames() {
        assertThat(Parser.parse("group = 1 and `order` = 2 order by group").where())
                .isEqualTo(new Condition.And(List.of(
                        comparison("group", Operator.EQUAL, new Term.Digits("1")),
                        comparison("order", Operator.EQUAL, new Term.Digits("2")))));
    }

    @Test
    void functionsHaveOneProperty() {
        assertThat(Parser.parse("mod(a, 2) = 0").where())
                .isEqualTo(new Condition.Comparison(
                        new Operand("a", new Operand.Call("mod", List.of(new Term.Digits("2")), 0), 0),
                        Operator.EQUAL,
                        new Term.Digits("0")));
        assertThatThrownBy(() -> Parser.parse("concat(a, b) = 'x'")).hasMessageContaining("one property only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rownum < 3; 1; 2",
                "rownum <= 3; 1; 3",
                "rownum = 3; 3; 3",
                "rownum > 3; 4; 2147483647",
                "rownum >= 3; 3; 2147483647",
                "rownum(2, 5); 2; 5",
                "rownum(5, 2); 2; 5",
                "a = 1 and rownum < 3 and b = 2; 1; 2"
            })
    void rowsCanBeLimited(String text, int first, int last) {
        assertThat(Parser.parse(text).rows()).isEqualTo(new Statement.Rows(first, last));
    }

    @Test
    void thereNeedNotBeACondition() {
        assertThat(Parser.parse(" ").where()).isNull();
        assertThat(Parser.parse("order by a, b desc nulls last").orderBy())
                .containsExactly(new Statement.Order("a", false, false), new Statement.Order("b", true, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "age >> 3; 5; Expected a value",
                "age; 3; Expected an operator",
                "age = ; 5; the end",
                "age = 3 name = 'x'; 8; Expected and, or",
                "(age = 3; 8; Expected )",
                "age = 'x; 6; no closing apostrophe",
                "age = 3x; 7; ends with a letter",
                "age = name; 6; Properties cannot be compared",
                "age = null; 6; use is null",
                "age in (select x from y); 8; Queries inside of queries",
                "age # 3; 4; has no meaning",
                "age is 3; 7; Expected null",
                "age between 3 or 4; 14; Expected and",
                "a = 1 or rownum < 3; 9; rownum cannot be one of several",
                "rownum < 3 and rownum > 1; 15; limited already",
                "items[*](a = 1; 14; Expected )",
                "items[*](a 1); 11; Expected an operator",
                "items[*](rownum < 2); 9; Expected the name",
                "order by ; 8; Expected the name"
            })
    void mistakesArePointedAt(String text, int position, String message) {
        QuerySyntaxException mistake =
                catchThrowableOfType(QuerySyntaxException.class, () -> Parser.parse(text.trim()));

        assertThat(mistake).hasMessageContaining(message).hasMessageContaining(" ".repeat(position) + "^");
        assertThat(mistake.position()).isEqualTo(position);
    }

    @Test
    void onlyTheSurroundingsOfAMistakeAreShown() {
        String text = "a = 1 and ".repeat(100) + "b ! 2" + " and a = 1".repeat(100);

        assertThatThrownBy(() -> Parser.parse(text))
                .hasMessageContaining("at character 1003")
                .message()
                .hasSizeLessThan(350);
    }

    @Test
    void depthIsLimited() {
        assertThatThrownBy(() -> Parser.parse("(".repeat(100_000))).isInstanceOf(QuerySyntaxException.class);
    }
}
