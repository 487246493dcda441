package io.lrmi.boot;

import io.lrmi.failure.LrmiException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceUnavailableException;
import org.springframework.beans.BeansException;

/** A space whose first operation connects; operations fail, and the next one tries again, while that is not possible. */
final class LazyGigaSpace implements InvocationHandler {

    private final String spaceName;
    private final Supplier<GigaSpace> connect;
    private volatile @Nullable GigaSpace connected;

    private LazyGigaSpace(String spaceName, Supplier<GigaSpace> connect) {
        this.spaceName = spaceName;
        this.connect = connect;
    }

    static GigaSpace of(String spaceName, Supplier<GigaSpace> connect) {
        return (GigaSpace) Proxy.newProxyInstance(
                GigaSpace.class.getClassLoader(),
                new Class<?>[] {GigaSpace.class},
                new LazyGigaSpace(spaceName, connect));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "GigaSpace[" + spaceName + (connected == null ? ", not connected yet]" : "]");
            };
        }
        try {
            return method.invoke(target(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private GigaSpace target() {
        GigaSpace space = connected;
        if (space != null) {
            return space;
        }
        try {
            // The bean factory lets one thread create the client.
            space = connect.get();
        } catch (BeansException | LrmiException e) {
            Throwable reason = Connecting.reason(e);
            throw new SpaceUnavailableException(String.valueOf(reason.getMessage()), reason);
        }
        connected = space;
        return space;
    }
}
