package io.lrmi.boot.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;

class TransactionConditionsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesTransactionAutoConfiguration.class,
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class))
            .withPropertyValues("gigaspaces.space-name=orders", "gigaspaces.embedded.enabled=true");

    @Test
    void thereIsAManagerWhereThereIsAClient() {
        runner.run(context -> assertThat(context).hasSingleBean(DistributedJiniTransactionManager.class));
        runner.withPropertyValues("gigaspaces.space-name=")
                .run(context -> assertThat(context).doesNotHaveBean(DistributedJiniTransactionManager.class));
    }

    @Test
    void thereIsOneForNamedSpacesTogether() {
        runner.withPropertyValues(
                        "gigaspaces.space-name=",
                        "gigaspaces.spaces.a.embedded.enabled=true",
                        "gigaspaces.spaces.b.embedded.enabled=true")
                .run(context -> {
                    assertThat(context).hasSingleBean(DistributedJiniTransactionManager.class);
                    assertThat(context.getBeansOfType(GigaSpace.class)).hasSize(2);
                    assertThat(context.getBeansOfType(GigaSpace.class).values())
                            .allMatch(space -> space.getTxProvider().isEnabled());
                });
    }

    @Test
    void spacesWorkWithoutThePartOfBootForTransactions() {
        runner.withClassLoader(new FilteredClassLoader(TransactionManagerCustomizers.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasBean("gigaSpace")
                        .doesNotHaveBean("gigaSpacesTransactionManager"));
    }
}
