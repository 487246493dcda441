package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the page shows of the grid, and how it behaves towards its users. */
class GridPageTest extends PageInBrowser {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Test
    void showsEachPartitionWithItsMembers() {
        assertThat(text("#topology-summary")).contains("Space orders: 2 partitions, 1 backup of each");
        assertThat(all("#topology tbody")).hasSize(2).allSatisfy(partition -> {
            assertThat(partition.getText()).containsPattern("127\\.0\\.0\\.1:\\d+\n[1-9]\\d*\n");
            assertThat(partition.findElements(By.cssSelector(".role")))
                    .extracting(WebElement::getText)
                    .containsExactly("● Active", "○ Backup");
        });
        assertThat(chromium.errors()).isEmpty();
    }

    @Test
    void measuresTraffic() {
        first("#load").click();

        awaitText("#message", "1,000 orders written, 1,000 read back equal, 1,000 removed");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(all("#speed tbody td:nth-child(2)").stream()
                                .map(cell -> Integer.parseInt(cell.getText().replace(",", "")))
                                .filter(count -> count >= 1000))
                        .hasSize(3));
        assertThat(text("#chart-caption")).containsPattern("peak [1-9]");
        assertThat(all("#chart rect")).isNotEmpty();
    }

    @Test
    void saysThatAPartitionLacksMembers() {
        Object partitions = chromium.driver().executeAsyncScript("""
                        const done = arguments[0];
                        import("/js/topology.js").then((page) => {
                          page.showTopology({ spaceName: "orders", partitions: 2, backups: 2, members: [
                              { name: "orders_container1_1:orders", partition: 0, backup: 1, host: "::1", port: 4174,
                                active: false, version: "", connections: 1 },
                              { name: "orders_container2:orders", partition: 1, backup: 0, host: "::1", port: 4175,
                                active: true, version: "", connections: 2 }] });
                          done([...document.querySelectorAll("#topology tbody")].map((body) => body.textContent));
                        });
                        """);

        assertThat(partitions)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("⚠ No active member", "○ Backup", "[::1]:4174", "1 connection", "1 backup"),
                        second -> assertThat(second)
                                .contains("● Active", "⚠ Missing", "2 backups")
                                .doesNotContain("No active"));
    }

    @Test
    void readsNothingOutWhileNothingHappens() {
        Object news = chromium.driver().executeAsyncScript("""
                        const done = arguments[0];
                        const polls = () => performance.getEntriesByType("resource")
                            .filter((entry) => entry.name.endsWith("/statistics")).length;
                        const first = polls();
                        let news = 0;
                        const observer = new MutationObserver((changes) => (news += changes.length));
                        for (const region of document.querySelectorAll("[role=status]")) {
                          observer.observe(region, { childList: true, characterData: true, subtree: true });
                        }
                        const timer = setInterval(() => {
                          if (polls() >= first + 2) {
                            clearInterval(timer);
                            done(news);
                          }
                        }, 100);
                        """);

        assertThat(news).isEqualTo(0L);
    }

    @Test
    void leadsToTheDataWhereThereIsNoJavaScript() {
        chromium.scripts(false);
        try {
            chromium.driver().navigate().refresh();
            assertThat(text("noscript")).contains("This page needs JavaScript").contains("topology");
        } finally {
            chromium.scripts(true);
        }
    }

    @Test
    void saysThatTheServerIsAwayAndGoesOnWhenItIsBack() {
        chromium.offline(true);
        awaitText("#connection", "The server does not answer. What you see is from ");
        chromium.offline(false);
        awaitText("#connection", "Live");
        assertThat(chromium.errors()).allMatch(error -> error.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void keepsTheChosenTheme() {
        String light = background();
        chromium.driver()
                .executeScript("document.getElementById('theme').value = 'dark';"
                        + "document.getElementById('theme').dispatchEvent(new Event('change'))");
        assertThat(background()).isNotEqualTo(light);

        chromium.driver().navigate().refresh();
        assertThat(background()).isNotEqualTo(light);
        chromium.driver().executeScript("localStorage.clear()");
    }

    @ParameterizedTest
    @CsvSource({
        "desktop-light, 1280, 900, light",
        "desktop-dark,  1280, 900, dark",
        "phone-light,    360, 740, light",
        "phone-dark,     360, 740, dark"
    })
    void isAccessibleAndFits(String name, int width, int height, String colorScheme) throws Exception {
        write("Ada Lovelace", "Analytical engine, with spare cogwheels", "Punched cards");
        write("Grace Hopper", "Compiler");
        write("Katherine Johnson", "Slide rule", "Table of trajectories");
        first("#load").click();
        awaitText("#message", "1,000 orders written");
        chromium.driver().navigate().refresh();
        chromium.show(width, height, colorScheme);
        awaitText("#connection", "Live");
        awaitText("#list", "Punched cards");
        chromium.screenshot(SCREENSHOTS.resolve(name + ".png"));
        first("#place button").click();
        awaitText("#item-error", "must not be blank");
        chromium.screenshot(SCREENSHOTS.resolve(name + "-errors.png"));

        assertThat(new AxeBuilder().analyze(chromium.driver()).getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().toString())
                .isEmpty();
        assertThat(chromium.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo((long) width);
        assertThat(chromium.errors()).hasSize(1).allMatch(error -> error.contains("status of 400"));
    }

    private String background() {
        return first("body").getCssValue("background-color");
    }
}
