package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.events.DynamicEventTemplate;
import org.openspaces.events.EventExceptionHandler;
import org.openspaces.events.EventTemplate;
import org.openspaces.events.ExceptionHandler;
import org.openspaces.events.ListenerExecutionFailedException;
import org.openspaces.events.SpaceDataEventListener;
import org.openspaces.events.adapter.SpaceDataEvent;
import org.openspaces.events.polling.ReceiveHandler;
import org.openspaces.events.polling.SimplePollingContainerConfigurer;
import org.openspaces.events.polling.SimplePollingEventListenerContainer;
import org.openspaces.events.polling.TriggerHandler;
import org.openspaces.events.polling.receive.MultiReadReceiveOperationHandler;
import org.openspaces.events.polling.receive.MultiTakeReceiveOperationHandler;
import org.openspaces.events.polling.receive.ReceiveOperationHandler;
import org.openspaces.events.polling.receive.SingleReadReceiveOperationHandler;
import org.openspaces.events.polling.receive.SingleTakeReceiveOperationHandler;
import org.openspaces.events.polling.trigger.ReadTriggerOperationHandler;
import org.openspaces.events.polling.trigger.TriggerOperationHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionStatus;

@ContractTest
final class PollingContainerContractTest {

    private final GigaSpace space;
    private final int channel = Unique.integer();
    private final int answers = Unique.integer();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private SimplePollingEventListenerContainer container;

    PollingContainerContractTest(GridUnderTest grid) {
        this.space = grid.space();
    }

    @AfterEach
    void stop() {
        if (container != null) {
            container.destroy();
        }
    }

    private Message all() {
        return new Message(null, channel, null);
    }

    private void write(String... texts) {
        for (String text : texts) {
            space.write(new Message(Unique.integer(), channel, text));
        }
    }

    private SimplePollingContainerConfigurer configurer() {
        return new SimplePollingContainerConfigurer(space)
                .name("test")
                .receiveTimeout(2000)
                .recoveryInterval(50)
                .template(all());
    }

    private SpaceDataEventListener<Message> recorder() {
        return (message, gigaSpace, status, source) -> seen.add(message.getText());
    }

    @Test
    void entriesAreTakenAndGivenToTheListener() {
        write("a", "b");
        container = configurer().eventListener(recorder()).pollingContainer();
        write("c");

        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("a", "b", "c"));
        assertThat(space.count(all())).isZero();
        await().untilAsserted(() -> assertThat(container.getProcessedEvents()).isEqualTo(3));
        assertThat(container.getFailedEvents()).isZero();
        assertThat(container.isRunning()).isTrue();
    }

    @Test
    void aStoppedContainerTakesNothingUntilItIsStartedAgain() {
        container = configurer().eventListener(recorder()).pollingContainer();
        write("a");
        await().untilAsserted(() -> assertThat(seen).containsExactly("a"));

        container.stop();
        container.stop();
        write("b");
        assertThat(container.isRunning()).isFalse();
        assertThat(space.count(all())).isEqualTo(1);
        container.start();
        container.start();

        await().untilAsserted(() -> assertThat(seen).containsExactly("a", "b"));
    }

    @Test
    void noEntryIsLostWhenTheContainerIsStoppedWhileTheyArrive() {
        container = configurer().eventListener(recorder()).pollingContainer();

        for (int i = 0; i < 6; i++) {
            write("entry " + i);
            container.stop();
            container.start();
        }

        await().untilAsserted(() -> assertThat(seen).hasSize(6));
    }

    @Test
    void aStopWaitsForTheListener() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        container = configurer()
                .eventListener((SpaceDataEventListener<Message>) (message, gigaSpace, status, source) -> {
                    called.countDown();
                    await().pollDelay(500, TimeUnit.MILLISECONDS).until(() -> true);
                    seen.add(message.getText());
                })
                .pollingContainer();
        write("a");
        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();

        container.stop();

        assertThat(seen).containsExactly("a");
    }

    /** Everything an annotated listener can say. */
    final class Annotated {

        final Set<Object> arguments = ConcurrentHashMap.newKeySet();

        @EventTemplate
        Message template() {
            return all();
        }

        @ReceiveHandler
        ReceiveOperationHandler receive() {
            MultiTakeReceiveOperationHandler handler = new MultiTakeReceiveOperationHandler();
            handler.setMaxEntries(10);
            return handler;
        }

        @TriggerHandler
        TriggerOperationHandler trigger() {
            return new ReadTriggerOperationHandler();
        }

        @SpaceDataEvent
        Message answer(Message message, GigaSpace gigaSpace, TransactionStatus status, Object source) {
            arguments.add(gigaSpace);
            assertThat(status).isNull();
            assertThat(source).isNull();
            return new Message(Unique.integer(), answers, message.getText() + "!");
        }
    }

    @Test
    void whatAnAnnotatedListenerReturnsIsWritten() {
        Annotated listener = new Annotated();
        write("a", "b", "c");
        container = new SimplePollingContainerConfigurer(space)
                .receiveTimeout(500)
                .eventListenerAnnotation(listener)
                .pollingContainer();

        await().untilAsserted(() -> assertThat(space.readMultiple(new Message(null, answers, null)))
                .extracting(Message::getText)
                .containsExactlyInAnyOrder("a!", "b!", "c!"));
        assertThat(listener.arguments).containsExactly(space);
    }

    /** Takes what was received together. */
    static final class Batches {

        private final List<Integer> sizes;

        Batches(List<Integer> sizes) {
            this.sizes = sizes;
        }

        void batch(Message[] messages) {
            sizes.add(messages.length);
        }
    }

    @Test
    void severalEntriesCanBePassedAsTheyAre() {
        write("a", "b", "c");
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        container = configurer()
                .receiveOperationHandler(new MultiTakeReceiveOperationHandler())
                .passArrayAsIs(true)
                .eventListenerMethod(new Batches(sizes), "batch")
                .pollingContainer();
        await().untilAsserted(() -> assertThat(sizes).contains(3));

        write("d");
        await().untilAsserted(() -> assertThat(sizes).containsExactly(3, 1));
    }

    @Test
    void readEntriesStayInTheSpace() {
        write("a");
        container = configurer()
                .receiveOperationHandler(new SingleReadReceiveOperationHandler())
                .eventListener(recorder())
                .pollingContainer();
        await().untilAsserted(() ->
                assertThat(List.copyOf(seen)).hasSizeGreaterThan(1).containsOnly("a"));
        container.stop();
        MultiReadReceiveOperationHandler several = new MultiReadReceiveOperationHandler();

        assertThat((Object[]) several.receive(all(), space, 10)).hasSize(1);
        assertThat(space.count(all())).isEqualTo(1);
    }

    @Test
    void aTemplateWithoutRoutingValueIsAskedForFromTimeToTime() {
        String group = Unique.text();
        SingleTakeReceiveOperationHandler handler = new SingleTakeReceiveOperationHandler();
        handler.setNonBlocking(true);
        handler.setNonBlockingFactor(20);
        container = new SimplePollingContainerConfigurer(space)
                .template(new Item(null, group))
                .receiveTimeout(2000)
                .receiveOperationHandler(handler)
                .eventListener(
                        (SpaceDataEventListener<Item>) (item, gigaSpace, status, source) -> seen.add(item.getName()))
                .pollingContainer();

        space.write(new Item(Unique.number(), group, "one", 1));
        space.write(new Item(Unique.number(), group, "two", 2));

        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("one", "two"));
        container.stop();
        assertThat(container.isRunning()).isFalse();
    }

    /** Asks for one and for the other in turn. */
    final class EvenAndOdd {

        private final AtomicInteger asked = new AtomicInteger();

        @DynamicEventTemplate
        Message next() {
            return new Message(null, channel, asked.incrementAndGet() % 2 == 0 ? "even" : "odd");
        }
    }

    @Test
    void aDynamicTemplateIsAskedForEachTime() {
        container = new SimplePollingContainerConfigurer(space)
                .receiveTimeout(200)
                .dynamicTemplateAnnotation(new EvenAndOdd())
                .eventListener(recorder())
                .pollingContainer();
        write("even", "odd", "other");

        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("even", "odd"));
        assertThat(space.count(all())).isEqualTo(1);
    }

    /** Settles the first failure, and passes the second on. */
    static final class Failing implements EventExceptionHandler<Message> {

        final List<String> failures = Collections.synchronizedList(new ArrayList<>());

        @SpaceDataEvent
        public void fail(Message message) {
            throw new IllegalStateException("cannot " + message.getText());
        }

        @ExceptionHandler
        public EventExceptionHandler<Message> handler() {
            return this;
        }

        @Override
        public void onSuccess(Message data, GigaSpace gigaSpace, TransactionStatus txStatus, Object source) {
            failures.add("none");
        }

        @Override
        public void onException(
                ListenerExecutionFailedException exception,
                Message data,
                GigaSpace gigaSpace,
                TransactionStatus txStatus,
                Object source) {
            failures.add(exception.getCause().getMessage());
            if (data.getText().equals("b")) {
                throw exception;
            }
        }
    }

    @Test
    void anExceptionHandlerSettlesFailures() {
        Failing listener = new Failing();
        container = configurer().eventListenerAnnotation(listener).pollingContainer();

        write("a");
        await().untilAsserted(() -> assertThat(listener.failures).containsExactly("cannot a"));
        write("b");
        await().untilAsserted(() -> assertThat(container.getFailedEvents()).isEqualTo(1));

        assertThat(listener.failures).containsExactly("cannot a", "cannot b");
        assertThat(container.getProcessedEvents()).isEqualTo(1);
    }

    @Test
    void moreConsumersComeAndGoWithTheEntries() {
        CountDownLatch threeAtATime = new CountDownLatch(3);
        container = configurer()
                .receiveTimeout(300)
                .concurrentConsumers(1)
                .maxConcurrentConsumers(3)
                .eventListener((SpaceDataEventListener<Message>) (message, gigaSpace, status, source) -> {
                    threeAtATime.countDown();
                    await().until(() -> threeAtATime.getCount() == 0);
                })
                .pollingContainer();
        write("a", "b", "c");

        await().untilAsserted(() -> assertThat(container.getProcessedEvents()).isEqualTo(3));
        await().untilAsserted(
                        () -> assertThat(container.getActiveConsumerCount()).isEqualTo(1));
    }

    /** Records what becomes of transactions that nothing takes part in. */
    static final class Recorder implements PlatformTransactionManager {

        final List<String> ends = Collections.synchronizedList(new ArrayList<>());

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new DefaultTransactionStatus(
                    definition == null ? "" : definition.getName(), null, true, true, false, false, false, null);
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

    @Test
    void aTransactionIsCommittedUnlessTheListenerFails() {
        Recorder transactions = new Recorder();
        container = configurer()
                .receiveTimeout(500)
                .transactionManager(transactions)
                .transactionName("name")
                .transactionTimeout(10)
                .eventListener((SpaceDataEventListener<Message>) (message, gigaSpace, status, source) -> {
                    assertThat(status).isNotNull();
                    if (message.getText().equals("bad")) {
                        throw new IllegalStateException("bad");
                    }
                })
                .pollingContainer();

        write("good");
        await().untilAsserted(() -> assertThat(transactions.ends).contains("commit"));
        transactions.ends.clear();
        write("bad");
        await().untilAsserted(() -> assertThat(container.getFailedEvents()).isEqualTo(1));
        await().untilAsserted(() -> assertThat(transactions.ends).contains("rollback"));
        assertThat(transactions.ends).doesNotContain("commit");
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        assertThatThrownBy(() -> new SimplePollingContainerConfigurer(space)
                        .eventListener(recorder())
                        .pollingContainer())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@EventTemplate");
        assertThatThrownBy(() -> configurer().pollingContainer())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("listener");
        assertThatThrownBy(() -> configurer().eventListenerAnnotation(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@SpaceDataEvent");
        assertThatThrownBy(() -> configurer()
                        .transactionManager(new Recorder())
                        .transactionTimeout(1)
                        .eventListener(recorder())
                        .pollingContainer())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction timeout");
    }
}
