package io.lrmi.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of meters is what the code says. */
class MetersReferenceTest {

    private static final Path WRITTEN = Path.of("target", "metrics-table.md");
    private static final Path REFERENCE = Path.of("..", "docs", "metrics.md");
    private static final String HEAD = "| meter | type | unit | tags | meaning |\n|---|---|---|---|---|\n";

    @Test
    void listsTheMeters() throws IOException {
        String table = HEAD
                + Arrays.stream(GigaSpacesMeters.values())
                        .map(MetersReferenceTest::row)
                        .collect(Collectors.joining());
        Files.writeString(WRITTEN, table);
        String reference = Files.readString(REFERENCE);

        int start = reference.indexOf(HEAD);
        assertThat(start).as("the table in docs/metrics.md").isNotNegative();
        int end = reference.indexOf("\n\n", start);
        assertThat(reference.substring(start, end < 0 ? reference.length() : end + 1))
                .as(
                        "docs/metrics.md is not what the code says; replace its table with autoconfigure/target/metrics-table.md")
                .isEqualTo(table);
    }

    @Test
    void namesAreAsMicrometerWantsThem() {
        assertThat(GigaSpacesMeters.values()).allSatisfy(meter -> {
            assertThat(meter.getName()).matches("gigaspaces(\\.[a-z]+)+");
            assertThat(meter.getKeyNames()[0]).isEqualTo(GigaSpacesMeters.Tag.SPACE);
        });
    }

    private static String row(GigaSpacesMeters meter) {
        return "| `" + meter.getName() + "` | " + meter.getType().name().toLowerCase(Locale.ROOT) + " | " + unit(meter)
                + " | " + tags(meter) + " | " + meter.getDescription() + " |\n";
    }

    private static String unit(GigaSpacesMeters meter) {
        if (meter.getType() == Meter.Type.TIMER) {
            return "seconds";
        }
        return meter.getBaseUnit() == null ? "" : meter.getBaseUnit();
    }

    private static String tags(GigaSpacesMeters meter) {
        Stream<String> always = Arrays.stream(meter.getKeyNames()).map(KeyName::asString);
        Stream<String> optional = Arrays.stream(meter.getAdditionalKeyNames()).map(key -> "(" + key.asString() + ")");
        return Stream.concat(always, optional).collect(Collectors.joining(", "));
    }
}
