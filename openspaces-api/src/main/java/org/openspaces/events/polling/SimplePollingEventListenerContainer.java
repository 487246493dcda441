package org.openspaces.events.polling;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;
import org.openspaces.events.AbstractEventListenerContainer;
import org.openspaces.events.polling.receive.AbstractNonBlockingReceiveOperationHandler;
import org.openspaces.events.polling.receive.ReceiveOperationHandler;
import org.openspaces.events.polling.receive.SingleTakeReceiveOperationHandler;
import org.openspaces.events.polling.trigger.TriggerOperationHandler;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Asks the space for entries again and again and gives them to a listener. Made by a {@link SimplePollingContainerConfigurer}, or
 * of a bean annotated {@link Polling}.
 *
 * <p>A request waits in the grid for at most a second at a time, so that the container can be stopped without losing an entry that
 * arrives just then; the receive timeout is how long it does so in one transaction, or before a dynamic template is asked again.
 */
public class SimplePollingEventListenerContainer extends AbstractEventListenerContainer {

    /** Milliseconds. */
    public static final long DEFAULT_RECOVERY_INTERVAL = 5000;

    /** Milliseconds. */
    public static final long DEFAULT_RECEIVE_TIMEOUT = 60000;

    public static final int DEFAULT_KEEP_ALIVE_RETRIES = 3;

    private static final long LONGEST_WAIT = 1000;

    private boolean passArrayAsIs;
    private long receiveTimeout = DEFAULT_RECEIVE_TIMEOUT;
    private long recoveryInterval = DEFAULT_RECOVERY_INTERVAL;
    private int concurrentConsumers = 1;
    private int maxConcurrentConsumers = 1;
    private @Nullable ReceiveOperationHandler receiveOperationHandler;
    private @Nullable TriggerOperationHandler triggerOperationHandler;
    private @Nullable TaskExecutor taskExecutor;

    private volatile @Nullable Consumers consumers;

    /** Sets whether the listener is given arrays of entries rather than one after another, by default false. */
    public void setPassArrayAsIs(boolean passArrayAsIs) {
        this.passArrayAsIs = passArrayAsIs;
    }

    /** Sets the milliseconds to wait for an entry, by default {@value #DEFAULT_RECEIVE_TIMEOUT}. */
    public void setReceiveTimeout(long receiveTimeout) {
        this.receiveTimeout = receiveTimeout;
    }

    /** Sets the milliseconds to wait after a request failed, by default {@value #DEFAULT_RECOVERY_INTERVAL}. */
    public void setRecoveryInterval(long recoveryInterval) {
        this.recoveryInterval = recoveryInterval;
    }

    /** Sets how many threads ask the space, by default 1. */
    public void setConcurrentConsumers(int concurrentConsumers) {
        this.concurrentConsumers = concurrentConsumers;
        maxConcurrentConsumers = Math.max(maxConcurrentConsumers, concurrentConsumers);
    }

    /** Sets how many threads may ask while each of them finds an entry every time, by default 1. */
    public void setMaxConcurrentConsumers(int maxConcurrentConsumers) {
        this.maxConcurrentConsumers = maxConcurrentConsumers;
    }

    /** Sets how entries are got, by default by a {@link SingleTakeReceiveOperationHandler}. */
    public void setReceiveOperationHandler(ReceiveOperationHandler receiveOperationHandler) {
        this.receiveOperationHandler = receiveOperationHandler;
    }

    /** Sets what is waited for before a transaction begins. */
    public void setTriggerOperationHandler(TriggerOperationHandler triggerOperationHandler) {
        this.triggerOperationHandler = triggerOperationHandler;
    }

    /** Sets what runs the consumers, each as a task that lasts; by default threads of the container. */
    public void setTaskExecutor(TaskExecutor taskExecutor) {
        this.taskExecutor = taskExecutor;
    }

    /** Without effect: the space is asked again after each failure. */
    public void setKeepAliveRetries(int keepAliveRetries) {}

    /** Without effect: a consumer is a task that lasts. */
    public void setMaxEventsPerTask(int maxEventsPerTask) {}

    /** Without effect: a consumer beyond the fixed ones ends when it finds no entry. */
    public void setIdleTaskExecutionLimit(int idleTaskExecutionLimit) {}

    /** Threads that ask at the moment. */
    public int getActiveConsumerCount() {
        Consumers current = consumers;
        return current == null ? 0 : current.count();
    }

    @Override
    public void afterPropertiesSet() {
        if (receiveOperationHandler == null) {
            receiveOperationHandler = annotated(ReceiveHandler.class) instanceof ReceiveOperationHandler handler
                    ? handler
                    : new SingleTakeReceiveOperationHandler();
        }
        if (triggerOperationHandler == null
                && annotated(TriggerHandler.class) instanceof TriggerOperationHandler handler) {
            triggerOperationHandler = handler;
        }
        super.afterPropertiesSet();
    }

    @Override
    protected void validateConfiguration() {
        super.validateConfiguration();
        if (concurrentConsumers < 1 || maxConcurrentConsumers < concurrentConsumers) {
            throw new IllegalStateException(message("needs at least one consumer, and no fewer at most than at least,"
                    + " but has concurrentConsumers=" + concurrentConsumers + " and maxConcurrentConsumers="
                    + maxConcurrentConsumers));
        }
        int timeout = getTransactionDefinition().getTimeout();
        if (isTransactional()
                && timeout != TransactionDefinition.TIMEOUT_DEFAULT
                && timeout * 1000L <= receiveTimeout) {
            throw new IllegalStateException(message("has a receive timeout of " + receiveTimeout
                    + " ms, which must be shorter than the transaction timeout of " + timeout + " s"));
        }
    }

    @Override
    public synchronized void start() {
        if (consumers != null) {
            return;
        }
        ReceiveOperationHandler handler = receiveOperationHandler;
        boolean polls = handler instanceof AbstractNonBlockingReceiveOperationHandler each && each.isNonBlocking();
        Consumers started =
                new Consumers(this, taskExecutor, concurrentConsumers, maxConcurrentConsumers, recoveryInterval, polls);
        consumers = started;
        started.start();
    }

    @Override
    public synchronized void stop() {
        Consumers current = consumers;
        if (current != null) {
            current.stop();
            consumers = null;
        }
    }

    @Override
    public boolean isRunning() {
        Consumers current = consumers;
        return current != null && current.isRunning();
    }

    /** Asks once, in a transaction if there is a manager; whether there was an entry. */
    boolean receiveAndExecute() {
        Object template = getReceiveTemplate();
        TriggerOperationHandler trigger = triggerOperationHandler;
        if (trigger != null) {
            Object triggered =
                    waiting((wanted, timeout) -> trigger.triggerReceive(wanted, getGigaSpace(), timeout), template);
            if (triggered == null) {
                return false;
            }
            template = trigger.isUseTriggerAsTemplate() ? triggered : template;
        }
        PlatformTransactionManager manager = getTransactionManager();
        return manager == null ? receiveAndExecute(template, null) : inTransaction(manager, template);
    }

    private boolean inTransaction(PlatformTransactionManager manager, Object template) {
        TransactionStatus status = manager.getTransaction(getTransactionDefinition());
        boolean received;
        try {
            received = receiveAndExecute(template, status);
        } catch (RuntimeException | Error e) {
            if (!status.isCompleted()) {
                manager.rollback(status);
            }
            throw e;
        }
        if (!status.isCompleted()) {
            if (received && !status.isRollbackOnly()) {
                manager.commit(status);
            } else {
                manager.rollback(status);
            }
        }
        return received;
    }

    private boolean receiveAndExecute(Object template, @Nullable TransactionStatus status) {
        ReceiveOperationHandler handler = receiveOperationHandler;
        Object event = handler == null
                ? null
                : waiting((wanted, timeout) -> handler.receive(wanted, getGigaSpace(), timeout), template);
        if (event == null) {
            return false;
        }
        Consumers current = consumers;
        if (current != null) {
            current.entriesReceived();
        }
        if (event instanceof Object[] events && !passArrayAsIs) {
            for (Object each : events) {
                if (!execute(each, status)) {
                    break;
                }
            }
        } else {
            execute(passArrayAsIs && !(event instanceof Object[]) ? arrayOf(event) : event, status);
        }
        return true;
    }

    private static Object arrayOf(Object event) {
        Object array = Array.newInstance(event.getClass(), 1);
        Array.set(array, 0, event);
        return array;
    }

    /** Whether to go on with the other entries that were received together. */
    private boolean execute(Object event, @Nullable TransactionStatus status) {
        try {
            invokeListener(event, status);
            return true;
        } catch (RuntimeException | Error e) {
            handleListenerException(e);
            if (status != null) {
                status.setRollbackOnly();
            }
            return status == null;
        }
    }

    /** Something that waits for an entry. */
    private interface Wait {
        @Nullable
        Object get(Object template, long timeout);
    }

    private @Nullable Object waiting(Wait wait, Object template) {
        Consumers current = consumers;
        if (current == null) {
            return null;
        }
        if (current.polls()) {
            return current.waitInThread(() -> wait.get(template, receiveTimeout));
        }
        long end = System.nanoTime() + receiveTimeout * 1_000_000;
        Object found;
        long left = receiveTimeout;
        do {
            found = wait.get(template, Math.min(left, LONGEST_WAIT));
            left = (end - System.nanoTime()) / 1_000_000;
        } while (found == null && left > 0 && current.isRunning());
        return found;
    }
}
