package org.openspaces.events.adapter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.events.ListenerExecutionFailedException;
import org.openspaces.events.SpaceDataEventListener;
import org.springframework.transaction.TransactionStatus;

/** Calls methods of an object with events and writes what they return. */
abstract class MethodListener implements SpaceDataEventListener<Object>, EventListenerAdapter {

    private static final int MAX_PARAMETERS = 4;

    private final Object delegate;
    private final List<Method> methods;

    /**
     * A listener.
     *
     * @param methods of the same name, one for each type of entry
     * @param wanted what is looked for, for the message if there is none
     */
    MethodListener(Object delegate, List<Method> methods, String wanted) {
        this.delegate = delegate;
        this.methods = methods;
        if (methods.isEmpty()) {
            throw new IllegalArgumentException(
                    "No event listening method in " + delegate.getClass().getName() + ": it has no " + wanted);
        }
        for (Method method : methods) {
            if (!method.getName().equals(methods.get(0).getName())) {
                throw new IllegalArgumentException("All event listening methods of "
                        + delegate.getClass().getName() + " must have the same name, but one is "
                        + methods.get(0).getName() + " and another " + method.getName());
            }
            if (method.getParameterCount() > MAX_PARAMETERS) {
                throw new IllegalArgumentException("Method " + method + " has more than " + MAX_PARAMETERS
                        + " parameters: entry, GigaSpace, TransactionStatus, source of the event");
            }
            method.setAccessible(true);
        }
    }

    @Override
    public Object getActualEventListener() {
        return delegate;
    }

    @Override
    public void onEvent(
            Object data, GigaSpace gigaSpace, @Nullable TransactionStatus txStatus, @Nullable Object source) {
        Method method = methodFor(data);
        @Nullable Object[] all = {data, gigaSpace, txStatus, source};
        Object result = call(method, Arrays.copyOf(all, method.getParameterCount()));
        if (result instanceof Object[] entries) {
            gigaSpace.writeMultiple(entries, Long.MAX_VALUE, gigaSpace.getDefaultWriteModifiers());
        } else if (result != null) {
            gigaSpace.write(result, Long.MAX_VALUE, 0, gigaSpace.getDefaultWriteModifiers());
        }
    }

    private Method methodFor(Object data) {
        for (Method method : methods) {
            if (method.getParameterCount() == 0 || method.getParameterTypes()[0].isInstance(data)) {
                return method;
            }
        }
        throw new ListenerExecutionFailedException("No event listening method of "
                + delegate.getClass().getName() + " takes a " + data.getClass().getName() + ": " + methods);
    }

    private @Nullable Object call(Method method, @Nullable Object[] arguments) {
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException e) {
            throw new ListenerExecutionFailedException(
                    "Listener event method [" + method.getName() + "] of class ["
                            + method.getDeclaringClass().getName() + "] threw exception: " + e.getCause(),
                    e.getCause());
        } catch (IllegalAccessException e) {
            throw new ListenerExecutionFailedException("Listener event method " + method + " cannot be called", e);
        }
    }
}
