package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page in a browser; opened before each test, without orders. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
abstract class PageInBrowser {

    /** Builds run beside other work. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    GigaSpace space;

    @BeforeAll
    static void startBrowser(@TempDir Path profile) {
        chromium = Chromium.start(profile);
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    @BeforeEach
    void open() {
        // What an earlier test left in the console.
        var unused = chromium.errors();
        chromium.show(1280, 900, "light");
        chromium.driver().get("http://localhost:" + port + "/");
        awaitText("#connection", "Live");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("#list caption")).doesNotContain("Loading"));
    }

    @AfterEach
    void clear() {
        space.clear(new Order());
    }

    final void write(String customer, String... items) {
        for (String item : items) {
            space.write(new Order(UUID.randomUUID().toString(), customer, item, 1, new BigDecimal("12.50")));
        }
    }

    final void tabTo(String selector) {
        WebElement target = first(selector);
        for (int tabs = 0; tabs < 300 && !focused().equals(target); tabs++) {
            type(Keys.TAB);
        }
        assertThat(focused()).as("reached with the tab key").isEqualTo(target);
        assertThat(focused().getCssValue("outline-style")).isEqualTo("solid");
    }

    final void type(CharSequence... keys) {
        for (CharSequence some : keys) {
            focused().sendKeys(some);
        }
    }

    final WebElement focused() {
        return chromium.driver().switchTo().activeElement();
    }

    final WebElement first(String selector) {
        return chromium.driver().findElement(By.cssSelector(selector));
    }

    final List<WebElement> all(String selector) {
        return chromium.driver().findElements(By.cssSelector(selector));
    }

    final String text(String selector) {
        return first(selector).getText();
    }

    final void awaitText(String selector, String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text(selector)).contains(text));
    }
}
