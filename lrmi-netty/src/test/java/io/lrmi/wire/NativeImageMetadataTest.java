package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NativeImageMetadataTest {

    private static final Pattern SERIALIZABLE = Pattern.compile("\\{\"type\": \"([^\"]+)\", \"serializable\": true}");

    @Test
    void describesEveryClassOfTheJdkThatIsRestored() throws IOException {
        try (InputStream json = ValueCodec.class.getResourceAsStream(
                "/META-INF/native-image/io.lrmi/lrmi-netty/reachability-metadata.json")) {
            assertThat(json).isNotNull();
            assertThat(SERIALIZABLE
                            .matcher(new String(json.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(MatchResult::group)
                            .map(entry -> SERIALIZABLE.matcher(entry).replaceFirst("$1")))
                    .containsExactlyElementsOf(AllowedClasses.ofTheJdk());
        }
    }
}
