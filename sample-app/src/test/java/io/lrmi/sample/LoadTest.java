package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.openspaces.core.SpaceUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class LoadTest {

    private final Orders orders = mock(Orders.class);
    private final Load load = new Load(orders);

    @Test
    void refusesASecondLoadAtATime() {
        willAnswer(invocation -> load.run()).given(orders).lend(any(), any());

        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(load::run)
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT));
    }

    @Test
    void removesWhatItWroteAndCanRunAgainAfterAFailure() {
        willThrow(new SpaceUnavailableException("No active member", null))
                .willDoNothing()
                .given(orders)
                .lend(any(), any());

        assertThatExceptionOfType(SpaceUnavailableException.class).isThrownBy(load::run);
        assertThat(load.run().written()).isEqualTo(Load.ORDERS);

        verify(orders, times(2)).clear(startsWith("load-"));
    }

    @Test
    void countsWhatDidNotComeBack() {
        LoadResult result = load.run();

        assertThat(result.equal()).isZero();
        assertThat(result.removed()).isZero();
    }
}
