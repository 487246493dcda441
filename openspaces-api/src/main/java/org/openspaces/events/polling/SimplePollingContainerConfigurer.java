package org.openspaces.events.polling;

import io.lrmi.spi.Methods;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.openspaces.core.GigaSpace;
import org.openspaces.events.DynamicEventTemplateProvider;
import org.openspaces.events.EventExceptionHandler;
import org.openspaces.events.SpaceDataEventListener;
import org.openspaces.events.adapter.AnnotationEventListenerAdapter;
import org.openspaces.events.adapter.MethodEventListenerAdapter;
import org.openspaces.events.polling.receive.ReceiveOperationHandler;
import org.openspaces.events.polling.trigger.TriggerOperationHandler;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes a polling container.
 *
 * <pre>{@code
 * SimplePollingEventListenerContainer container = new SimplePollingContainerConfigurer(gigaSpace)
 *         .template(new Order(null, "new"))
 *         .eventListenerAnnotation(new Object() {
 *             @SpaceDataEvent
 *             public Order process(Order order) {
 *                 return order.processed();
 *             }
 *         })
 *         .pollingContainer();
 * }</pre>
 *
 * <p>Not for use by several threads.
 */
public class SimplePollingContainerConfigurer {

    private final SimplePollingEventListenerContainer container = new SimplePollingEventListenerContainer();
    private boolean initialized;

    public SimplePollingContainerConfigurer(GigaSpace gigaSpace) {
        container.setGigaSpace(gigaSpace);
    }

    public SimplePollingContainerConfigurer name(String name) {
        container.setBeanName(name);
        return this;
    }

    public SimplePollingContainerConfigurer taskExecutor(TaskExecutor taskExecutor) {
        container.setTaskExecutor(taskExecutor);
        return this;
    }

    /** Milliseconds. */
    public SimplePollingContainerConfigurer recoveryInterval(long recoveryInterval) {
        container.setRecoveryInterval(recoveryInterval);
        return this;
    }

    public SimplePollingContainerConfigurer concurrentConsumers(int concurrentConsumers) {
        container.setConcurrentConsumers(concurrentConsumers);
        return this;
    }

    public SimplePollingContainerConfigurer maxConcurrentConsumers(int maxConcurrentConsumers) {
        container.setMaxConcurrentConsumers(maxConcurrentConsumers);
        return this;
    }

    public SimplePollingContainerConfigurer maxEventsPerTask(int maxEventsPerTask) {
        container.setMaxEventsPerTask(maxEventsPerTask);
        return this;
    }

    public SimplePollingContainerConfigurer idleTaskExecutionLimit(int idleTaskExecutionLimit) {
        container.setIdleTaskExecutionLimit(idleTaskExecutionLimit);
        return this;
    }

    public SimplePollingContainerConfigurer passArrayAsIs(boolean passArrayAsIs) {
        container.setPassArrayAsIs(passArrayAsIs);
        return this;
    }

    /** Milliseconds. */
    public SimplePollingContainerConfigurer receiveTimeout(long receiveTimeout) {
        container.setReceiveTimeout(receiveTimeout);
        return this;
    }

    public SimplePollingContainerConfigurer receiveOperationHandler(ReceiveOperationHandler handler) {
        container.setReceiveOperationHandler(handler);
        return this;
    }

    public SimplePollingContainerConfigurer triggerOperationHandler(TriggerOperationHandler handler) {
        container.setTriggerOperationHandler(handler);
        return this;
    }

    public SimplePollingContainerConfigurer template(Object template) {
        container.setTemplate(template);
        return this;
    }

    public SimplePollingContainerConfigurer performSnapshot(boolean performSnapshot) {
        container.setPerformSnapshot(performSnapshot);
        return this;
    }

    public SimplePollingContainerConfigurer transactionManager(PlatformTransactionManager transactionManager) {
        container.setTransactionManager(transactionManager);
        return this;
    }

    public SimplePollingContainerConfigurer transactionName(String transactionName) {
        container.setTransactionName(transactionName);
        return this;
    }

    /** Seconds. */
    public SimplePollingContainerConfigurer transactionTimeout(int transactionTimeout) {
        container.setTransactionTimeout(transactionTimeout);
        return this;
    }

    public SimplePollingContainerConfigurer transactionIsolationLevel(int transactionIsolationLevel) {
        container.setTransactionIsolationLevel(transactionIsolationLevel);
        return this;
    }

    public SimplePollingContainerConfigurer exceptionHandler(EventExceptionHandler<?> exceptionHandler) {
        container.setExceptionHandler(exceptionHandler);
        return this;
    }

    public SimplePollingContainerConfigurer eventListener(SpaceDataEventListener<?> eventListener) {
        container.setEventListener(eventListener);
        return this;
    }

    /** Has methods annotated {@link org.openspaces.events.adapter.SpaceDataEvent} called. */
    public SimplePollingContainerConfigurer eventListenerAnnotation(Object eventListener) {
        return eventListener(new AnnotationEventListenerAdapter(eventListener));
    }

    public SimplePollingContainerConfigurer eventListenerMethod(Object eventListener, String methodName) {
        return eventListener(new MethodEventListenerAdapter(eventListener, methodName));
    }

    public SimplePollingContainerConfigurer activeWhenPrimary(boolean activeWhenPrimary) {
        container.setActiveWhenPrimary(activeWhenPrimary);
        return this;
    }

    public SimplePollingContainerConfigurer autoStart(boolean autoStart) {
        container.setAutoStart(autoStart);
        return this;
    }

    public SimplePollingContainerConfigurer dynamicTemplate(DynamicEventTemplateProvider templateProvider) {
        container.setDynamicTemplate(templateProvider);
        return this;
    }

    public SimplePollingContainerConfigurer dynamicTemplateMethod(Object templateProvider, String methodName) {
        Method method = Arrays.stream(templateProvider.getClass().getMethods())
                .filter(each -> each.getName().equals(methodName) && each.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        templateProvider.getClass().getName() + " has no public method " + methodName + "()"));
        return dynamicTemplate(() -> Methods.value(method, templateProvider));
    }

    /** Has the method annotated {@link org.openspaces.events.DynamicEventTemplate} called. */
    public SimplePollingContainerConfigurer dynamicTemplateAnnotation(Object templateProvider) {
        container.setDynamicTemplate(templateProvider);
        return this;
    }

    public SimplePollingContainerConfigurer keepAliveRetries(int keepAliveRetries) {
        container.setKeepAliveRetries(keepAliveRetries);
        return this;
    }

    /**
     * The container; it is initialized, and started unless told otherwise, the first time.
     *
     * @throws IllegalStateException naming what is missing
     */
    public SimplePollingEventListenerContainer create() {
        if (!initialized) {
            initialized = true;
            container.afterPropertiesSet();
        }
        return container;
    }

    /** See {@link #create()}. */
    public SimplePollingEventListenerContainer pollingContainer() {
        return create();
    }
}
