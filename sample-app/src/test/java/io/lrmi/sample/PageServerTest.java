package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class PageServerTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    @Autowired
    private RestTestClient http;

    @Test
    void servesAllThatThePageRefersTo() {
        List<String> references =
                REFERENCE.matcher(page()).results().map(found -> found.group(1)).toList();

        assertThat(references).contains("app.css", "js/app.js", "favicon.svg").noneMatch(url -> url.contains(":"));
        references.forEach(
                url -> http.get().uri("/" + url).exchange().expectStatus().isOk());
    }

    @Test
    void hasNothingInlineThatThePolicyForbids() {
        assertThat(page()).doesNotContain("style=", "<style").doesNotContainPattern("<script(?![^>]* src=)| on[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/js/app.js", "/orders", "/orders/none", "/none"})
    void forbidsWhatIsNotItsOwn(String path) {
        http.get()
                .uri(path)
                .exchange()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .startsWith("default-src 'self';")
                                .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer");
    }

    @Test
    void hasFilesAskedForAnewAfterAnUpgrade() {
        http.get().uri("/js/app.js").exchange().expectHeader().valueEquals("Cache-Control", "no-cache");
    }

    private String page() {
        String page = http.get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        assertThat(page).isNotNull();
        return page;
    }
}
