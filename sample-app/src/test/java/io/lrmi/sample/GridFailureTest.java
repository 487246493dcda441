package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class GridFailureTest {

    private final GigaSpace space = mock(GigaSpace.class);
    private final OrderStatistics statistics = new OrderStatistics();

    @Test
    void isToldWithItsTextAndCounted() {
        given(space.readMultiple(any(Order.class), anyInt()))
                .willThrow(new SpaceUnavailableException("No active member of partition 2", null));
        MockMvcTester mvc =
                MockMvcTester.create(MockMvcBuilders.standaloneSetup(new OrderController(new Orders(space, statistics)))
                        .setControllerAdvice(new ProblemDetails())
                        .build());

        assertThat(mvc.get().uri("/orders"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("No active member of partition 2");
        assertThat(statistics.summaries().get(Operation.QUERY).failures()).isEqualTo(1);
    }
}
