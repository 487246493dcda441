package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class TransactionAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesTransactionAutoConfiguration.class,
                    TransactionManagerCustomizationAutoConfiguration.class,
                    TransactionAutoConfiguration.class))
            .withPropertyValues(
                    "gigaspaces.space-name=orders",
                    "gigaspaces.embedded.enabled=true",
                    "gigaspaces.embedded.partitions=2");

    private static SpaceDocument part(int id) {
        return new SpaceDocument("Part").setProperty("id", id);
    }

    private static int parts(AssertableApplicationContext context) {
        return context.getBean(GigaSpace.class).count(new SpaceDocument("Part"));
    }

    @Test
    void theSpaceTakesPartInTransactionsOfItsManager() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(PlatformTransactionManager.class);
            assertThat(context).getBean("gigaSpacesTransactionManager").isNotNull();
            assertThat(context.getBean(GigaSpace.class).getTxProvider().isEnabled())
                    .isTrue();
        });
    }

    @Test
    void thereIsNoManagerWithoutASpace() {
        runner.withPropertyValues("gigaspaces.space-name=")
                .run(context -> assertThat(context).doesNotHaveBean(PlatformTransactionManager.class));
    }

    @Test
    void theTimeoutOfAllTransactionsIsThatOfTheManager() {
        runner.withPropertyValues("spring.transaction.default-timeout=7s")
                .run(context -> assertThat(context.getBean(DistributedJiniTransactionManager.class)
                                .getDefaultTimeout())
                        .isEqualTo(7));
    }

    @Test
    void theManagerBacksOffFromOthers() {
        runner.withUserConfiguration(OtherManagerConfiguration.class).run(context -> {
            assertThat(context).hasSingleBean(PlatformTransactionManager.class);
            assertThat(context).doesNotHaveBean(DistributedJiniTransactionManager.class);
            assertThat(context.getBean(GigaSpace.class).getTxProvider().isEnabled())
                    .isFalse();
        });
    }

    @Test
    void theSpaceUsesAManagerOfTheApplication() {
        runner.withUserConfiguration(OtherManagerConfiguration.class, OwnManagerConfiguration.class)
                .run(context -> assertThat(
                                context.getBean(GigaSpace.class).getTxProvider().isEnabled())
                        .isTrue());
    }

    @Test
    void annotatedMethodsAreTransactions() {
        runner.withUserConfiguration(WarehouseConfiguration.class).run(context -> {
            Warehouse warehouse = context.getBean(Warehouse.class);
            warehouse.introduce();

            warehouse.store(1, 2, 3);
            assertThat(parts(context)).isEqualTo(3);
            assertThatThrownBy(() -> warehouse.storeAndFail(4, 5)).hasMessage("no");
            assertThat(parts(context)).isEqualTo(3);
            assertThatThrownBy(() -> warehouse.storeAndFailOutside(6, 7)).hasMessage("no");
            assertThat(parts(context)).isEqualTo(4);
            assertThat(warehouse.countCommitted()).isEqualTo(4);
        });
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Warehouse.class, Ledger.class})
    static class WarehouseConfiguration {}

    static class Warehouse {

        private final GigaSpace space;
        private final Ledger ledger;

        Warehouse(GigaSpace space, Ledger ledger) {
            this.space = space;
            this.ledger = ledger;
        }

        void introduce() {
            space.getTypeManager()
                    .registerTypeDescriptor(new SpaceTypeDescriptorBuilder("Part")
                            .addFixedProperty("id", Integer.class)
                            .idProperty("id")
                            .create());
        }

        @Transactional
        public void store(int... ids) {
            for (int id : ids) {
                space.write(part(id));
            }
        }

        @Transactional
        public void storeAndFail(int... ids) {
            store(ids);
            throw new IllegalStateException("no");
        }

        @Transactional
        public void storeAndFailOutside(int inside, int independent) {
            space.write(part(inside));
            ledger.note(independent);
            throw new IllegalStateException("no");
        }

        @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED, timeout = 5)
        public int countCommitted() {
            return space.count(new SpaceDocument("Part"));
        }
    }

    static class Ledger {

        private final GigaSpace space;

        Ledger(GigaSpace space) {
            this.space = space;
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        public void note(int id) {
            space.write(part(id));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnManagerConfiguration {

        @Bean
        DistributedJiniTransactionManager spaceTransactions() {
            return new DistributedJiniTransactionManager();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherManagerConfiguration {

        @Bean
        PlatformTransactionManager databaseTransactions() {
            return new OtherManager();
        }
    }

    private static final class OtherManager extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
