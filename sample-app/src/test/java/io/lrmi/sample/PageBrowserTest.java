package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page as a user meets it, in a browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class PageBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private GigaSpace space;

    private final String customer = "Ada " + UUID.randomUUID();

    @BeforeAll
    static void startBrowser(@TempDir Path profile) {
        chromium = Chromium.start(profile);
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        // What an earlier test left in the console.
        var unused = chromium.errors();
        chromium.show(1280, 900, "light");
        chromium.driver().get("http://localhost:" + port + "/");
        awaitText("#connection", "Live");
        assertThat(chromium.errors()).isEmpty();
    }

    @AfterEach
    void clear() {
        space.clear(new Order());
    }

    @Test
    void showsEachPartitionWithItsMembers() {
        assertThat(text("#topology-summary")).contains("Space orders: 2 partitions, 1 backup of each");
        assertThat(all("#topology tbody")).hasSize(2).allSatisfy(partition -> {
            assertThat(partition.getText()).containsPattern("127\\.0\\.0\\.1:\\d+");
            assertThat(partition.findElements(By.cssSelector(".role")))
                    .extracting(WebElement::getText)
                    .containsExactly("● Active", "○ Backup");
        });
    }

    @Test
    void placesFindsAndDeletesAnOrderWithTheKeyboardAlone() {
        tabTo("#customer");
        type(customer, Keys.TAB, "engine", Keys.TAB, "2", Keys.TAB, "1999.5", Keys.ENTER);

        awaitText("#message", "Placed: 2 × engine for " + customer);
        assertThat(focused().getAttribute("id")).isEqualTo("customer");
        assertThat(all("#list tbody tr").get(0).getText()).contains(customer, "engine", "1,999.50", "new");

        tabTo("#text");
        type(customer.toUpperCase(Locale.ROOT), Keys.ENTER);
        awaitText("#message", "1 order with “" + customer.toUpperCase(Locale.ROOT) + "”");
        assertThat(all("#list tbody tr")).hasSize(1);

        tabTo("#list button");
        assertThat(focused().getAccessibleName()).isEqualTo("Delete 2 × engine for " + customer);
        type(Keys.ENTER);

        awaitText("#message", "Deleted: 2 × engine for " + customer);
        assertThat(focused().getAttribute("id")).isEqualTo("orders-heading");
        assertThat(text("#list tbody")).isEqualTo("No order matches.");
        assertThat(space.count(Order.ofCustomer(customer))).isZero();
        assertThat(chromium.errors()).isEmpty();
    }

    @Test
    void keepsTheFocusNearADeletedOrder() {
        write(customer, "salt", "silk", "tea");
        search();

        tabTo("#list tr:nth-child(2) button");
        type(Keys.SPACE);

        awaitText("#message", "Deleted: 1 × silk");
        assertThat(focused().getAccessibleName()).isEqualTo("Delete 1 × tea for " + customer);
    }

    @Test
    void showsWhatIsWrongAtTheField() {
        tabTo("#customer");
        type(customer, Keys.TAB, "engine", Keys.TAB, "many", Keys.TAB, "-1", Keys.ENTER);
        awaitText("#quantity-error", "must be of the right type and form");
        assertThat(focused().getAttribute("id")).isEqualTo("quantity");

        type(Keys.chord(Keys.CONTROL, "a"), "1", Keys.ENTER);
        awaitText("#price-error", "must be greater than or equal to 0.00");

        assertThat(text("#quantity-error")).isEmpty();
        assertThat(focused().getAttribute("id")).isEqualTo("price");
        assertThat(focused().getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(text("#message")).startsWith("Failed: ");
        // The console shows requests that were refused, and nothing else.
        assertThat(chromium.errors()).hasSize(2).allMatch(error -> error.contains("status of 400"));
    }

    @Test
    void tellsThatSomebodyElseWasFaster() {
        write(customer, "tea");
        search();
        space.clear(Order.ofCustomer(customer));

        first("#list button").click();

        awaitText("#message", "Failed: There is no order '");
        awaitText("#list tbody", "No order matches.");
        assertThat(chromium.errors()).hasSize(1);
    }

    @Test
    void measuresTraffic() {
        first("#load").click();

        awaitText("#message", "1,000 orders written, 1,000 read back equal, 1,000 removed");
        await().untilAsserted(() -> assertThat(all("#speed tbody td:nth-child(2)").stream()
                        .map(cell -> Integer.parseInt(cell.getText().replace(",", "")))
                        .filter(count -> count >= 1000))
                .hasSize(3));
        assertThat(text("#chart-caption")).containsPattern("peak [1-9]");
        assertThat(all("#chart rect")).isNotEmpty();
    }

    @Test
    void showsSomeOfManyOrdersAndTheNewOneAmongThem() {
        write(
                customer,
                IntStream.range(0, 120).mapToObj(number -> "item " + number).toArray(String[]::new));
        first("#text").sendKeys(Keys.ENTER);
        awaitText("#message", "100 of 120 orders");

        tabTo("#customer");
        type("Zeno", Keys.TAB, "<b>arrow</b>", Keys.TAB, "1", Keys.TAB, "0", Keys.ENTER);

        awaitText("#message", "Placed: 1 × <b>arrow</b> for Zeno");
        assertThat(text("#list caption")).isEqualTo("100 of 121 orders");
        assertThat(all("#list tbody tr"))
                .hasSize(100)
                .first()
                .satisfies(row -> assertThat(row.getText()).contains("Zeno", "<b>arrow</b>"));
    }

    @Test
    void saysThatAPartitionHasNoActiveMember() {
        Object partition = chromium.driver().executeAsyncScript("""
                        const done = arguments[0];
                        import("/js/topology.js").then((page) => {
                          page.showTopology({ spaceName: "orders", partitions: 1, backups: 1, members: [
                              { name: "orders_container1_1:orders", partition: 0, backup: 1, host: "::1", port: 4174,
                                active: false, version: "", connections: 1 }] });
                          done(document.querySelector("#topology tbody").textContent);
                        });
                        """);

        assertThat((String) partition).contains("⚠ No active member", "○ Backup", "[::1]:4174", "1 connection");
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

    private void write(String customer, String... items) {
        for (String item : items) {
            space.write(new Order(UUID.randomUUID().toString(), customer, item, 1, new BigDecimal("12.50")));
        }
    }

    private void search() {
        first("#text").sendKeys(customer, Keys.ENTER);
        awaitText("#message", "with “" + customer + "”");
    }

    private void tabTo(String selector) {
        WebElement target = first(selector);
        for (int tabs = 0; tabs < 300 && !focused().equals(target); tabs++) {
            type(Keys.TAB);
        }
        assertThat(focused()).as("reached with the tab key").isEqualTo(target);
        assertThat(focused().getCssValue("outline-style")).isEqualTo("solid");
    }

    private void type(CharSequence... keys) {
        for (CharSequence some : keys) {
            focused().sendKeys(some);
        }
    }

    private WebElement focused() {
        return chromium.driver().switchTo().activeElement();
    }

    private WebElement first(String selector) {
        return chromium.driver().findElement(By.cssSelector(selector));
    }

    private List<WebElement> all(String selector) {
        return chromium.driver().findElements(By.cssSelector(selector));
    }

    private String text(String selector) {
        return first(selector).getText();
    }

    private void awaitText(String selector, String text) {
        await().untilAsserted(() -> assertThat(text(selector)).contains(text));
    }

    private String background() {
        return first("body").getCssValue("background-color");
    }
}
