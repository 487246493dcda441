package io.lrmi.boot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.annotation.pojo.SpaceId;
import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.openspaces.core.GigaSpace;
import org.openspaces.events.AbstractEventListenerContainer;
import org.openspaces.events.EventDriven;
import org.openspaces.events.EventTemplate;
import org.openspaces.events.TransactionalEvent;
import org.openspaces.events.adapter.SpaceDataEvent;
import org.openspaces.events.notify.Notify;
import org.openspaces.events.polling.Polling;
import org.openspaces.events.support.EventContainersBus;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

class EventsAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesTransactionAutoConfiguration.class,
                    EventsAutoConfiguration.class))
            .withPropertyValues("gigaspaces.space-name=orders", "gigaspaces.embedded.enabled=true");

    /** An entry. */
    public static class Order {

        private String id;
        private String state;

        public Order() {}

        Order(String id, String state) {
            this.id = id;
            this.state = state;
        }

        @SpaceId
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getState() {
            return state;
        }

        public void setState(String state) {
            this.state = state;
        }
    }

    @EventDriven
    @Polling(receiveTimeout = 300)
    static class Processor {

        @EventTemplate
        Order unprocessed() {
            return new Order(null, "new");
        }

        @SpaceDataEvent
        Order process(Order order) {
            order.setState("done");
            return order;
        }
    }

    @EventDriven
    @Polling(value = "manual", autoStart = false, receiveTimeout = 300)
    static class Manual extends Processor {}

    @EventDriven
    @Polling(receiveTimeout = 300)
    @TransactionalEvent(timeout = 5)
    static class InTransaction extends Processor {}

    @EventDriven
    @Notify
    static class Notified {}

    static class Transactions implements PlatformTransactionManager {

        final List<String> ends = Collections.synchronizedList(new ArrayList<>());

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            ends.add("commit");
        }

        @Override
        public void rollback(TransactionStatus status) {
            ends.add("rollback");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoSpaces {

        @Bean
        GigaSpace first(LrmiClient client) {
            return client.gigaSpace();
        }

        @Bean
        GigaSpace second(LrmiClient client) {
            return client.gigaSpace();
        }
    }

    @Test
    void anAnnotatedBeanIsDrivenByEntries() {
        runner.withBean("processor", Processor.class).run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            space.write(new Order("1", "new"));

            await().untilAsserted(() ->
                    assertThat(space.readById(Order.class, "1").getState()).isEqualTo("done"));
            assertThat(container(context.getBean(EventContainersBus.class), "processor")
                            .isRunning())
                    .isTrue();
        });
    }

    @EventDriven
    @Polling(receiveTimeout = 300)
    static class Observed extends Processor {

        final List<String> threads = Collections.synchronizedList(new ArrayList<>());

        @Override
        @SpaceDataEvent
        Order process(Order order) {
            threads.add(Thread.currentThread().toString());
            return super.process(order);
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void listenersRunOnVirtualThreadsIfTheApplicationDoes() {
        runner.withPropertyValues("spring.threads.virtual.enabled=true")
                .withBean("observed", Observed.class)
                .run(context -> {
                    context.getBean(GigaSpace.class).write(new Order("1", "new"));
                    await().untilAsserted(() -> assertThat(context.getBean(Observed.class).threads)
                            .singleElement()
                            .asString()
                            .startsWith("VirtualThread[")
                            .contains("observed-polling-"));
                });
    }

    @Test
    void listenersRunOnThreadsOfTheSystemOtherwise() {
        runner.withBean("observed", Observed.class).run(context -> {
            context.getBean(GigaSpace.class).write(new Order("1", "new"));
            await().untilAsserted(() -> assertThat(context.getBean(Observed.class).threads)
                    .singleElement()
                    .asString()
                    .startsWith("Thread[")
                    .contains("observed-polling-"));
        });
    }

    @Test
    void aNamedSpaceMayBePolled() {
        runner.withPropertyValues("gigaspaces.spaces.stock.embedded.enabled=true")
                .withBean("ofStock", OfStock.class)
                .run(context -> {
                    GigaSpace stock = context.getBean("stockGigaSpace", GigaSpace.class);
                    stock.write(new Order("1", "new"));

                    await().untilAsserted(() -> assertThat(
                                    stock.readById(Order.class, "1").getState())
                            .isEqualTo("done"));
                });
    }

    @EventDriven
    @Polling(gigaSpace = "stockGigaSpace", receiveTimeout = 300)
    static class OfStock extends Processor {}

    @Test
    void theContainerStopsWithTheContextAndStartsAgainWithIt() {
        runner.withBean("processor", Processor.class).run(context -> {
            AbstractEventListenerContainer container =
                    container(context.getBean(EventContainersBus.class), "processor");
            context.getSourceApplicationContext().stop();
            assertThat(container.isRunning()).isFalse();
            context.getSourceApplicationContext().start();
            assertThat(container.isRunning()).isTrue();
            context.close();
            assertThat(container.isRunning()).isFalse();
        });
    }

    @Test
    void aContainerMayWaitToBeStarted() {
        runner.withBean(Manual.class).run(context -> {
            AbstractEventListenerContainer container = container(context.getBean(EventContainersBus.class), "manual");
            assertThat(container.isRunning()).isFalse();
            container.start();
            assertThat(container.isRunning()).isTrue();
        });
    }

    @Test
    void aTransactionManagerIsUsedWhereTheBeanSaysSo() {
        runner.withBean(InTransaction.class).withBean(Transactions.class).run(context -> {
            context.getBean(GigaSpace.class).write(new Order("1", "new"));

            await().untilAsserted(() ->
                    assertThat(context.getBean(Transactions.class).ends).contains("commit"));
        });
    }

    @Test
    void aBeanThatWouldBeNotifiedIsToldToPoll() {
        runner.withBean("notified", Notified.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("'notified'")
                        .hasMessageContaining("@Polling"));
    }

    @Test
    void severalSpacesNeedAChoice() {
        runner.withUserConfiguration(TwoSpaces.class)
                .withBean("processor", Processor.class)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("GigaSpace"));
    }

    @Test
    void nothingIsMadeWithoutASpace() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        GigaSpacesAutoConfiguration.class,
                        EmbeddedGridAutoConfiguration.class,
                        GigaSpacesTransactionAutoConfiguration.class,
                        EventsAutoConfiguration.class))
                .withBean(Processor.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EventContainersBus.class));
    }

    private static AbstractEventListenerContainer container(EventContainersBus bus, String name) {
        AbstractEventListenerContainer container = bus.getEventContainer(name);
        assertThat(container).isNotNull();
        return container;
    }
}
