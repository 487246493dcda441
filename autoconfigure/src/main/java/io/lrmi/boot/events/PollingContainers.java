package io.lrmi.boot.events;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openspaces.core.GigaSpace;
import org.openspaces.events.SpaceDataEventListener;
import org.openspaces.events.TransactionalEvent;
import org.openspaces.events.polling.Polling;
import org.openspaces.events.polling.SimplePollingContainerConfigurer;
import org.openspaces.events.polling.SimplePollingEventListenerContainer;
import org.openspaces.events.support.EventContainersBus;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/**
 * The polling containers of annotated beans: made and started when all beans are there, stopped before the web server and before
 * any bean is destroyed, so that listeners can still use what they need.
 */
final class PollingContainers implements SmartLifecycle {

    private final EventBeans beans;
    private final EventContainersBus bus;
    private final ConfigurableListableBeanFactory beanFactory;
    private final boolean virtualThreads;

    /** Guarded by this. */
    private final Map<String, SimplePollingEventListenerContainer> containers = new LinkedHashMap<>();

    private volatile boolean running;

    PollingContainers(
            EventBeans beans,
            EventContainersBus bus,
            ConfigurableListableBeanFactory beanFactory,
            boolean virtualThreads) {
        this.virtualThreads = virtualThreads;
        this.beans = beans;
        this.bus = bus;
        this.beanFactory = beanFactory;
    }

    @Override
    public synchronized void start() {
        running = true;
        beans.polling().forEach((name, bean) -> containers.computeIfAbsent(name, key -> create(key, bean)));
        containers.values().stream()
                .filter(SimplePollingEventListenerContainer::isAutoStart)
                .forEach(SimplePollingEventListenerContainer::start);
    }

    @Override
    public synchronized void stop() {
        running = false;
        containers.values().forEach(SimplePollingEventListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private SimplePollingEventListenerContainer create(String beanName, Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        Polling polling = AnnotatedElementUtils.findMergedAnnotation(type, Polling.class);
        if (polling == null) {
            throw new IllegalStateException("Bean '" + beanName + "' has no @Polling any more");
        }
        String name = polling.value().isEmpty() ? beanName : polling.value();
        SimplePollingContainerConfigurer configurer = new SimplePollingContainerConfigurer(
                        find(GigaSpace.class, polling.gigaSpace(), beanName, "@Polling(gigaSpace = \"...\")"))
                .name(name)
                .concurrentConsumers(polling.concurrentConsumers())
                .maxConcurrentConsumers(Math.max(polling.concurrentConsumers(), polling.maxConcurrentConsumers()))
                .receiveTimeout(polling.receiveTimeout())
                .passArrayAsIs(polling.passArrayAsIs())
                .recoveryInterval(polling.recoveryInterval());
        if (bean instanceof SpaceDataEventListener<?> listener) {
            configurer.eventListener(listener);
        } else {
            configurer.eventListenerAnnotation(bean);
        }
        if (virtualThreads) {
            SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-polling-");
            executor.setVirtualThreads(true);
            configurer.taskExecutor(executor);
        }
        addTransactions(configurer, type, beanName);
        // Started here, in the order of the life cycle, and not by itself.
        SimplePollingEventListenerContainer container =
                configurer.autoStart(false).pollingContainer();
        container.setAutoStart(polling.autoStart());
        bus.registerContainer(name, container);
        return container;
    }

    private void addTransactions(SimplePollingContainerConfigurer configurer, Class<?> type, String beanName) {
        TransactionalEvent event = AnnotatedElementUtils.findMergedAnnotation(type, TransactionalEvent.class);
        if (event != null) {
            configurer
                    .transactionManager(find(
                            PlatformTransactionManager.class,
                            event.transactionManager(),
                            beanName,
                            "@TransactionalEvent(transactionManager = \"...\")"))
                    .transactionIsolationLevel(event.isolation().value())
                    .transactionTimeout(event.timeout());
            return;
        }
        Transactional transactional = AnnotatedElementUtils.findMergedAnnotation(type, Transactional.class);
        if (transactional != null) {
            configurer
                    .transactionManager(find(
                            PlatformTransactionManager.class,
                            transactional.transactionManager(),
                            beanName,
                            "@Transactional(transactionManager = \"...\")"))
                    .transactionIsolationLevel(transactional.isolation().value())
                    .transactionTimeout(transactional.timeout());
        }
    }

    private <T> T find(Class<T> type, String name, String beanName, String choice) {
        if (!name.isEmpty()) {
            return beanFactory.getBean(name, type);
        }
        try {
            return beanFactory.getBean(type);
        } catch (NoUniqueBeanDefinitionException e) {
            throw new IllegalStateException(
                    "Bean '" + beanName + "' is to be driven by events, but there are several beans of type "
                            + type.getSimpleName() + " (" + e.getBeanNamesFound() + "): choose one with " + choice,
                    e);
        }
    }
}
