package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The orders on the page as a user meets them. */
class OrdersPageTest extends PageInBrowser {

    private final String customer = "Ada " + UUID.randomUUID();

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

    private void search() {
        first("#text").sendKeys(customer, Keys.ENTER);
        awaitText("#message", "with “" + customer + "”");
    }
}
