package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.events.EventsAutoConfiguration;
import io.lrmi.boot.kubernetes.KubernetesAutoConfiguration;
import io.lrmi.boot.remoting.RemotingAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

class AutoConfigurationOrderTest {

    @Test
    void whatLooksAtBeansComesAfterWhatDefinesThem() {
        List<Class<?>> order = Arrays.asList(Configurations.getClasses(AutoConfigurations.of(
                TransactionAutoConfiguration.class,
                RemotingAutoConfiguration.class,
                EventsAutoConfiguration.class,
                GigaSpacesTransactionAutoConfiguration.class,
                GigaSpacesAutoConfiguration.class,
                KubernetesAutoConfiguration.class,
                EmbeddedGridAutoConfiguration.class)));

        assertThat(order)
                .containsSubsequence(
                        EmbeddedGridAutoConfiguration.class,
                        KubernetesAutoConfiguration.class,
                        GigaSpacesAutoConfiguration.class,
                        GigaSpacesTransactionAutoConfiguration.class,
                        TransactionAutoConfiguration.class)
                .containsSubsequence(GigaSpacesAutoConfiguration.class, EventsAutoConfiguration.class)
                .containsSubsequence(GigaSpacesAutoConfiguration.class, RemotingAutoConfiguration.class);
    }

    @Test
    void allAreFoundByBoot() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(
                        EmbeddedGridAutoConfiguration.class.getName(),
                        KubernetesAutoConfiguration.class.getName(),
                        GigaSpacesAutoConfiguration.class.getName(),
                        GigaSpacesTransactionAutoConfiguration.class.getName(),
                        EventsAutoConfiguration.class.getName(),
                        RemotingAutoConfiguration.class.getName());
    }
}
