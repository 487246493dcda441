package org.openspaces.core;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.client.WriteModifiers;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;

/** Lets default methods run and records the calls of the others; default modifiers differ from NONE to be recognized. */
final class RecordingGigaSpace implements InvocationHandler {

    static final ReadModifiers READ = ReadModifiers.READ_COMMITTED;
    static final TakeModifiers TAKE = TakeModifiers.FIFO;
    static final WriteModifiers WRITE = WriteModifiers.WRITE_ONLY;
    static final CountModifiers COUNT = CountModifiers.DIRTY_READ;
    static final ClearModifiers CLEAR = ClearModifiers.EVICT_ONLY;
    static final ChangeModifiers CHANGE = ChangeModifiers.MEMORY_ONLY_SEARCH;

    private final List<List<Object>> calls = new ArrayList<>();
    final GigaSpace gigaSpace =
            (GigaSpace) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {GigaSpace.class}, this);

    /** What asynchronous operations return. */
    final AsyncFuture<?> future = (AsyncFuture<?>) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {AsyncFuture.class}, (proxy, method, arguments) -> null);

    /** The one call that reached an abstract method: its name and its arguments. */
    List<Object> onlyCall() {
        if (calls.size() != 1) {
            throw new AssertionError("Expected one call but got " + calls);
        }
        return calls.remove(0);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return switch (method.getName()) {
            case "getDefaultReadModifiers" -> READ;
            case "getDefaultTakeModifiers" -> TAKE;
            case "getDefaultWriteModifiers" -> WRITE;
            case "getDefaultCountModifiers" -> COUNT;
            case "getDefaultClearModifiers" -> CLEAR;
            case "getDefaultChangeModifiers" -> CHANGE;
            default -> record(method, arguments);
        };
    }

    private Object record(Method method, Object[] arguments) {
        List<Object> call = new ArrayList<>(List.of(method.getName()));
        call.addAll(Arrays.asList(arguments));
        calls.add(call);
        if (Future.class.isAssignableFrom(method.getReturnType())) {
            return future;
        }
        return method.getReturnType() == int.class ? 0 : null;
    }
}
