package io.lrmi.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.wire.error.WireThrowable;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    private static final String LETTERS = "a".repeat(60);

    @BeforeEach
    void begin() {
        Patterns.begin();
    }

    private static String failure(String pattern, String text) {
        Throwable[] thrown = new Throwable[1];
        assertThatThrownBy(() -> Patterns.matches(pattern, text))
                .isInstanceOf(OperationFailure.class)
                .satisfies(failure -> thrown[0] = failure);
        return WireThrowable.of(((OperationFailure) thrown[0]).exception()).toString();
    }

    static String[] catastrophes() {
        return new String[] {
            "(c?)(a+)+\\1b",
            "(c?)(?:a|a)*\\1b",
            "(c?)(?:a|aa)+\\1x",
            "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)\\9x",
            "(a*)*(a*)*\\2b",
            "(?:^{2147483647}){2147483647}",
            "(?:\\b{99999999})+{99999999}a*x",
            "(?:|)".repeat(60) + "(?!)",
            "(?:^|^)".repeat(60) + "x",
            "()" + "(?:\\1|\\1)".repeat(60) + "(?!)",
            "(?:b{0}|b{0})".repeat(60) + "(?!)",
            "(?:(?=)|(?=))".repeat(60) + "(?!)",
            "(?x)(?:^{2 0 0 0 0 0 0 0 0 0}){2 0 0 0 0 0 0 0 0 0}",
        };
    }

    @ParameterizedTest
    @MethodSource("catastrophes")
    @Timeout(20)
    void patternsThatTryTooMuchFail(String pattern) {
        long started = System.nanoTime();
        assertThat(failure(pattern, LETTERS)).contains("takes too long on a text of 60 characters");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    /** Each match alone would pass. */
    @Test
    @Timeout(20)
    void theMatchesOfOneOperationAreCountedTogether() {
        String pattern = "(c?)(?:a|a)*\\1b";
        String text = "a".repeat(14);
        assertThat(Patterns.matches(pattern, text)).isFalse();
        assertThatThrownBy(() -> {
                    for (int entry = 0; entry < 1_000_000; entry++) {
                        Patterns.matches(pattern, text);
                    }
                })
                .isInstanceOf(OperationFailure.class);
        Patterns.begin();
        assertThat(Patterns.matches(pattern, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^[a-z0-9._]+@[a-z0-9-]+(\\.[a-z]{2,})+$ some.body@example.co.uk",
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} 01234567-89ab-4def-8123-456789abcdef",
                "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[!?]).{8,}$ Secret123!",
                "\\b(?:one|two|three|four)\\b.*? two,and,more",
                "(?i)HELLO.* hello,world",
                "(a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p)+ abcdefghijklmnop",
                "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{0,9})?)?)? 2024-02-29T12:30:00.123",
                "(.)(.).?\\2\\1 abcba",
                "[^,]*,[^,]*,[^,]* a,b,c",
                "\\Qa+b\\E.* a+b=c"
            })
    void patternsOfPeopleDoNotComeNearTheLimit(String pattern, String text) {
        assertThat(Patterns.matches(pattern, text)).isTrue().isEqualTo(Pattern.matches(pattern, text));
        for (int entry = 0; entry < 20_000; entry++) {
            assertThat(Patterns.matches(pattern, text)).isTrue();
        }
    }

    @Test
    void longTextsDoNotComeNearTheLimit() {
        String text = "word ".repeat(200_000);
        assertThat(Patterns.matches(".*word.*", text)).isTrue();
        assertThat(Patterns.matches(".*none.*", text)).isFalse();
    }

    @Test
    void patternsThatAreTooDeepFail() {
        assertThat(failure("(".repeat(100_000) + ")".repeat(100_000), "a")).contains("Stack overflow");
        assertThat(failure("(?:a|b)*", "ab".repeat(100_000))).contains("takes too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a{2", "*a", "(?<n", "\\"})
    void whatIsNoPatternFails(String pattern) {
        assertThat(failure(pattern, "a")).contains("Not a regular expression").contains(pattern);
    }
}
