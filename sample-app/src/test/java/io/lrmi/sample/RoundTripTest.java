package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.lrmi.LrmiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class RoundTripTest {

    @Test
    void endsWithStatusZeroAndLeavesNothingBehind(CapturedOutput output) {
        ConfigurableApplicationContext context =
                SampleApplication.application(true).run("--once");
        GigaSpace space = context.getBean(GigaSpace.class);

        assertThat(space.count(new Order())).isZero();
        assertThat(SpringApplication.exit(context)).isZero();
        assertThat(output)
                .contains("1,000 orders written, 1,000 read back equal")
                .contains(
                        "manager service demo-xap-manager-service in namespace default: 127.0.0.1:", "(load balancer)")
                .contains("space orders, partitions: 2, backups of each: 1")
                .containsPattern("partition 1 active {2}127\\.0\\.0\\.1:\\d+ ")
                .containsPattern("partition 1 backup {2}127\\.0\\.0\\.1:\\d+ ")
                .containsPattern("partition 2 active {2}127\\.0\\.0\\.1:\\d+ ")
                .containsPattern("partition 2 backup {2}127\\.0\\.0\\.1:\\d+ ");
    }

    @Test
    void endsWithStatusOneWhenOrdersAreLost(CapturedOutput output) {
        try (ConfigurableApplicationContext context =
                SampleApplication.application(true).run("--once")) {
            // Accepts everything and returns nothing.
            GigaSpace forgetful = mock(GigaSpace.class);
            RoundTrip roundTrip = new RoundTrip(forgetful, context.getBean(LrmiClient.class));

            roundTrip.run(new DefaultApplicationArguments());

            assertThat(roundTrip.getExitCode()).isOne();
            assertThat(output).contains("1,000 orders written, 0 read back equal");
            verify(forgetful).writeMultiple(any(Order[].class), anyLong());
            verify(forgetful).clear(any());
        }
    }

    @Test
    void isNotPassedBeforeItRan() {
        assertThat(new RoundTrip(mock(GigaSpace.class), null).getExitCode()).isOne();
    }
}
