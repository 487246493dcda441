package io.lrmi.boot.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.cache.interceptor.SimpleKey;

/** Keys are told apart by their texts. */
class CacheKeysTest {

    private final CacheKeys keys = new CacheKeys(Map.of());

    record Isbn(String group, int title) {}

    private record Hidden(Isbn isbn, Object other) {}

    enum Size {
        SMALL {
            @Override
            int liters() {
                return 1;
            }
        };

        abstract int liters();
    }

    static List<Object> different() {
        return List.of(
                "1",
                1,
                1L,
                (short) 1,
                (byte) 1,
                '1',
                1.0,
                1.0f,
                true,
                BigInteger.ONE,
                BigDecimal.ONE,
                new BigDecimal("1.0"),
                "",
                new UUID(1, 2),
                URI.create("a:b"),
                LocalDate.EPOCH,
                Instant.EPOCH,
                Duration.ZERO,
                DayOfWeek.MONDAY,
                Size.SMALL,
                "SMALL",
                new Isbn("1", 1),
                new Isbn("1,Integer(1)", 1),
                new Hidden(new Isbn("1", 1), 1),
                new Hidden(new Isbn("1", 1), null),
                List.of("1", "2"),
                List.of("1,2"),
                List.of(List.of("1"), "2"),
                List.of(List.of("1", "2")),
                SimpleKey.EMPTY,
                new SimpleKey("1", "2"),
                new SimpleKey("1,2"),
                new SimpleKey("1, 2"),
                new SimpleKey("1", null),
                new SimpleKey("1", "null"),
                new SimpleKey("1", new Object[] {"2"}),
                new SimpleKey((Object) null));
    }

    @Test
    void differentKeysHaveDifferentTexts() {
        assertThat(different().stream().map(key -> keys.text("cache", key))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("different")
    void anEqualKeyHasTheSameText(Object key) {
        assertThat(keys.text("cache", key)).isEqualTo(new CacheKeys(Map.of()).text("cache", key));
    }

    @Test
    void textsCanBeRead() {
        assertThat(keys.text("books", "978-3")).isEqualTo("books:String(978-3)");
        assertThat(keys.text("books", new SimpleKey("tea", 7))).isEqualTo("books:SimpleKey(String(tea),Integer(7))");
        assertThat(keys.text("a:b", "(1,2)%")).isEqualTo("a%3Ab:String(%281%2C2%29%25)");
        assertThat(keys.text("a", Size.SMALL)).isEqualTo("a:" + Size.class.getName() + "(SMALL)");
        assertThat(keys.text("a", Arrays.asList(1, null))).isEqualTo("a:List(Integer(1),null)");
    }

    @Test
    void theSameKeyOfAnotherCacheHasAnotherText() {
        assertThat(keys.text("a", "b")).isNotEqualTo(keys.text("a:String", "b"));
    }

    @Test
    void otherKeysAreRefusedWithWhatToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.text("books", Locale.ROOT))
                .withMessageContainingAll("'books'", "java.util.Locale", "keyConverter(Locale.class");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.text("books", new Hidden(new Isbn("1", 2), new Object())))
                .withMessageContaining("java.lang.Object");
    }

    @Test
    void convertersMakeTextsOfOtherKeysAndOfThoseBelow() {
        CacheKeys converting =
                new CacheKeys(Map.of(Locale.class, Object::toString, Number.class, number -> "number " + number));

        assertThat(converting.text("books", Locale.GERMANY)).isEqualTo("books:java.util.Locale(de_DE)");
        assertThat(converting.text("books", 7)).isEqualTo("books:java.lang.Integer(number 7)");
    }

    @Test
    void nativeImagesKeepWhatIsLookedUp() {
        RuntimeHints hints = new RuntimeHints();
        new CacheKeyHints().registerHints(hints, null);

        assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(CacheKeys.simpleKeyField()))
                .accepts(hints);
    }
}
