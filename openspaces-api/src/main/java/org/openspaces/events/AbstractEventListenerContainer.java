package org.openspaces.events;

import io.lrmi.spi.Methods;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.events.adapter.EventListenerAdapter;
import org.springframework.beans.factory.BeanNameAware;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * What containers of all kinds have in common: the space, the listener, the template, transactions, and that they can be
 * started and stopped. Settings are made before {@link #afterPropertiesSet()}, by one thread; everything else is safe for use by
 * many.
 */
public abstract class AbstractEventListenerContainer implements BeanNameAware, InitializingBean, DisposableBean {

    /** Of the container's own class. */
    protected final Log logger = LogFactory.getLog(getClass());

    private final AtomicLong processedEvents = new AtomicLong();
    private final AtomicLong failedEvents = new AtomicLong();
    private final DefaultTransactionDefinition transactionDefinition = new DefaultTransactionDefinition();

    private @Nullable String name;
    private @Nullable GigaSpace gigaSpace;
    private @Nullable SpaceDataEventListener<Object> eventListener;
    private @Nullable EventExceptionHandler<Object> exceptionHandler;
    private @Nullable Object template;
    private @Nullable DynamicEventTemplateProvider dynamicTemplate;
    private @Nullable PlatformTransactionManager transactionManager;
    private boolean autoStart = true;

    public void setGigaSpace(GigaSpace gigaSpace) {
        this.gigaSpace = gigaSpace;
    }

    /** The space; set before the container is initialized. */
    public final GigaSpace getGigaSpace() {
        return Objects.requireNonNull(gigaSpace, "The container has no GigaSpace");
    }

    /** Sets the name that threads and messages have. */
    @Override
    public void setBeanName(String beanName) {
        this.name = beanName;
    }

    public final String getBeanName() {
        return name == null ? "polling" : name;
    }

    /** Sets whether the container starts when it is initialized, by default true. */
    public void setAutoStart(boolean autoStart) {
        this.autoStart = autoStart;
    }

    public final boolean isAutoStart() {
        return autoStart;
    }

    // A listener of another type fails when it is called, as one of the original does.
    @SuppressWarnings("unchecked")
    public void setEventListener(SpaceDataEventListener<?> eventListener) {
        this.eventListener = (SpaceDataEventListener<Object>) eventListener;
    }

    // As above.
    @SuppressWarnings("unchecked")
    public void setExceptionHandler(EventExceptionHandler<?> exceptionHandler) {
        this.exceptionHandler = (EventExceptionHandler<Object>) exceptionHandler;
    }

    public @Nullable EventExceptionHandler<?> getExceptionHandler() {
        return exceptionHandler;
    }

    /** Sets which entries the listener is interested in: a template or a query. */
    public void setTemplate(Object template) {
        this.template = template;
    }

    public @Nullable Object getTemplate() {
        return template;
    }

    /** Sets what gives the template: a provider, or an object with a method annotated {@link DynamicEventTemplate}. */
    public void setDynamicTemplate(Object provider) {
        if (provider instanceof DynamicEventTemplateProvider dynamic) {
            this.dynamicTemplate = dynamic;
            return;
        }
        Method method = Methods.annotated(provider, DynamicEventTemplate.class);
        if (method == null) {
            throw new IllegalArgumentException(
                    provider.getClass().getName() + " has no method annotated @DynamicEventTemplate");
        }
        this.dynamicTemplate = () -> Methods.value(method, provider);
    }

    public boolean isDynamicTemplate() {
        return dynamicTemplate != null;
    }

    /** Without effect: templates are turned into requests each time. */
    public void setPerformSnapshot(boolean performSnapshot) {}

    /** Without effect: a client is never primary, and always active. */
    public void setActiveWhenPrimary(boolean activeWhenPrimary) {}

    /** Sets what begins and ends the transaction of each event; without one there is none. */
    public void setTransactionManager(@Nullable PlatformTransactionManager transactionManager) {
        this.transactionManager = transactionManager;
    }

    public final @Nullable PlatformTransactionManager getTransactionManager() {
        return transactionManager;
    }

    public boolean isTransactional() {
        return transactionManager != null;
    }

    public void setTransactionName(String transactionName) {
        transactionDefinition.setName(transactionName);
    }

    /** Seconds. */
    public void setTransactionTimeout(int transactionTimeout) {
        transactionDefinition.setTimeout(transactionTimeout);
    }

    public void setTransactionIsolationLevel(int transactionIsolationLevel) {
        transactionDefinition.setIsolationLevel(transactionIsolationLevel);
    }

    protected final DefaultTransactionDefinition getTransactionDefinition() {
        return transactionDefinition;
    }

    /** How often the listener, or the exception handler in its place, has returned. */
    public long getProcessedEvents() {
        return processedEvents.get();
    }

    /** How often the listener has failed. */
    public long getFailedEvents() {
        return failedEvents.get();
    }

    /** Completes the settings from the listener, checks them, and starts unless told otherwise. */
    @Override
    public void afterPropertiesSet() {
        Object listener = getActualEventListener();
        if (template == null && dynamicTemplate == null) {
            if (listener instanceof EventTemplateProvider provider) {
                template = provider.getTemplate();
            } else if (listener instanceof DynamicEventTemplateProvider
                    || Methods.annotated(listener, DynamicEventTemplate.class) != null) {
                setDynamicTemplate(listener);
            } else {
                template = annotated(EventTemplate.class);
            }
        }
        if (exceptionHandler == null && annotated(ExceptionHandler.class) instanceof EventExceptionHandler<?> handler) {
            setExceptionHandler(handler);
        }
        validateConfiguration();
        if (autoStart) {
            start();
        }
    }

    /**
     * Checks the settings.
     *
     * @throws IllegalStateException naming what is missing
     */
    protected void validateConfiguration() {
        if (gigaSpace == null) {
            throw new IllegalStateException(message("needs a GigaSpace"));
        }
        if (template == null && dynamicTemplate == null) {
            throw new IllegalStateException(message("needs a template: set one, or give the listener a method annotated"
                    + " @EventTemplate or @DynamicEventTemplate"));
        }
    }

    protected final SpaceDataEventListener<Object> getEventListener() {
        if (eventListener == null) {
            throw new IllegalStateException(message("needs an event listener"));
        }
        return eventListener;
    }

    /** The object of the application behind adapters. */
    protected final Object getActualEventListener() {
        SpaceDataEventListener<Object> listener = getEventListener();
        return listener instanceof EventListenerAdapter adapter ? adapter.getActualEventListener() : listener;
    }

    /** What the annotated method of the listener gives; null if there is none. */
    protected final @Nullable Object annotated(Class<? extends Annotation> annotation) {
        Object listener = getActualEventListener();
        Method method = Methods.annotated(listener, annotation);
        return method == null ? null : Methods.value(method, listener);
    }

    /** The template of the next request. */
    protected final Object getReceiveTemplate() {
        Object current = dynamicTemplate == null ? template : dynamicTemplate.getDynamicTemplate();
        return Objects.requireNonNull(current, "The template of events must not be null");
    }

    /** Calls the listener, or the exception handler if it fails. */
    protected final void invokeListener(Object event, @Nullable TransactionStatus status) {
        EventExceptionHandler<Object> handler = exceptionHandler;
        SpaceDataEventListener<Object> listener = getEventListener();
        if (handler == null) {
            listener.onEvent(event, getGigaSpace(), status, null);
        } else {
            try {
                listener.onEvent(event, getGigaSpace(), status, null);
                handler.onSuccess(event, getGigaSpace(), status, null);
            } catch (ListenerExecutionFailedException e) {
                handler.onException(e, event, getGigaSpace(), status, null);
            } catch (RuntimeException e) {
                handler.onException(
                        new ListenerExecutionFailedException(String.valueOf(e.getMessage()), e),
                        event,
                        getGigaSpace(),
                        status,
                        null);
            }
        }
        processedEvents.incrementAndGet();
    }

    /** Counts and logs what the listener failed with. */
    protected final void handleListenerException(Throwable failure) {
        failedEvents.incrementAndGet();
        logger.error(message("caught a failure of its listener"), failure);
    }

    protected final String message(String text) {
        return "The event container '" + getBeanName() + "' " + text;
    }

    /** Begins to give entries to the listener. Does nothing if it runs. */
    public abstract void start();

    /** Gives the listener no more entries, and waits until it is done with those it has. Does nothing if it is stopped. */
    public abstract void stop();

    public abstract boolean isRunning();

    @Override
    public void destroy() {
        stop();
    }
}
