package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openspaces.core.SpaceUnavailableException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The page while the grid does not do what it is asked to. */
class FailedGridPageTest extends PageInBrowser {

    private static final String TEXT = "No active member of partition 2. Check the pods of this partition.";

    @MockitoBean
    private Orders orders;

    @BeforeEach
    @Override
    void open() {
        given(orders.list(any(), anyString(), anyInt()))
                .willThrow(new SpaceUnavailableException(TEXT, null))
                .willThrow(new SpaceUnavailableException(TEXT, null))
                .willReturn(new OrderList(List.of(), 0));
        super.open();
    }

    @Test
    void showsWhatTheServerSaysAndGoesOnWhenAskedTo() {
        awaitText("#message", "Failed: " + TEXT);
        awaitText("#list caption", "The orders could not be read. Search to try again.");
        assertThat(text("#topology")).contains("● Active");

        first("#text").sendKeys(Keys.ENTER);
        awaitText("#message", "Failed: " + TEXT);
        first("#text").sendKeys(Keys.ENTER);
        awaitText("#message", "0 orders");
        assertThat(chromium.errors()).hasSize(2).allMatch(error -> error.contains("status of 503"));
    }
}
