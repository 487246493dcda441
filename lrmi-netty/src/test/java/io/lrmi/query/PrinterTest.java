package io.lrmi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrinterTest {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPrintedReadsBackAsTheSame(long seed) {
        RandomQueries random = new RandomQueries(new Random(seed));
        Statement statement = random.statement();

        String text = Printer.print(statement);

        assertThat(Parser.parse(text)).as(text).isEqualTo(statement);
        assertThat(Printer.print(Parser.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void negationsDisappear(long seed) {
        RandomQueries random = new RandomQueries(new Random(seed));

        Condition normal = Normal.of(random.condition(4));

        assertThat(hasNegation(normal)).as(Printer.print(normal)).isFalse();
    }

    private static boolean hasNegation(Condition condition) {
        List<Condition> parts = condition instanceof Condition.And and
                ? and.parts()
                : condition instanceof Condition.Or or ? or.parts() : List.of();
        return condition instanceof Condition.Not || parts.stream().anyMatch(PrinterTest::hasNegation);
    }
}
