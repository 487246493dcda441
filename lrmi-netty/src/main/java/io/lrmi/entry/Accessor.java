package io.lrmi.entry;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ObjectConversionException;

/**
 * Reads and writes one property of an object. The first uses go through reflection, which is ready at once; a property
 * that is used often gets code of its own, which is faster but costs a fresh JVM 10-20 ms to set up.
 *
 * <p>Safe for use by many threads: the generated functions have no state, and a counter that loses updates only delays
 * them.
 */
final class Accessor {

    private static final int USES_BEFORE_GENERATION = 1_000;

    private final BeanProperty property;
    private final Method getter;
    private final @Nullable Method setter;
    private int uses;
    private @Nullable Function<Object, @Nullable Object> generatedGetter;
    private @Nullable BiConsumer<Object, @Nullable Object> generatedSetter;

    /**
     * Reaches a property.
     *
     * @param setter null if only the constructor sets it
     */
    Accessor(BeanProperty property, Method getter, @Nullable Method setter) {
        this.property = property;
        this.getter = getter;
        this.setter = setter;
        getter.setAccessible(true);
        if (setter != null) {
            setter.setAccessible(true);
        }
    }

    String name() {
        return property.name();
    }

    Class<?> type() {
        return property.type();
    }

    @Nullable
    Object get(Object target) {
        Function<Object, @Nullable Object> generated = generatedGetter;
        if (generated != null) {
            return generated.apply(target);
        }
        countUse();
        try {
            return getter.invoke(target);
        } catch (InvocationTargetException e) {
            throw rethrown(e, getter);
        } catch (IllegalAccessException e) {
            throw new ObjectConversionException("Cannot read property '" + name() + "' by " + getter, e);
        }
    }

    /** Sets a value; a property without setter stays as it is, and so does one of a primitive type for null. */
    void set(Object target, @Nullable Object value) {
        Method method = setter;
        if (method == null || (value == null && property.type().isPrimitive())) {
            return;
        }
        BiConsumer<Object, @Nullable Object> generated = generatedSetter;
        try {
            if (generated != null) {
                generated.accept(target, value);
                return;
            }
            countUse();
            method.invoke(target, value);
        } catch (InvocationTargetException e) {
            throw rethrown(e, method);
        } catch (IllegalAccessException e) {
            throw new ObjectConversionException("Cannot set property '" + name() + "' by " + method, e);
        } catch (ClassCastException | IllegalArgumentException e) {
            if (value == null || accepts(value)) {
                throw e;
            }
            throw new ObjectConversionException(
                    "Property '" + name() + "' of " + target.getClass().getName() + " has type "
                            + property.type().getName() + ", but the entry holds a "
                            + value.getClass().getName(),
                    e);
        }
    }

    private boolean accepts(Object value) {
        return MethodType.methodType(property.type()).wrap().returnType().isInstance(value);
    }

    private static RuntimeException rethrown(InvocationTargetException failure, Method method) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new ObjectConversionException(method + " failed", cause);
    }

    private void countUse() {
        if (++uses == USES_BEFORE_GENERATION) {
            generate();
        }
    }

    // A call site of LambdaMetafactory gives what its factory type says.
    @SuppressWarnings("unchecked")
    private void generate() {
        Method setting = setter;
        if (setting == null) {
            return;
        }
        try {
            // Generated in the class loader of the declaring class, so that it finds that class whoever loaded it.
            MethodHandles.Lookup lookup =
                    MethodHandles.privateLookupIn(getter.getDeclaringClass(), MethodHandles.lookup());
            MethodHandle get = lookup.unreflect(getter);
            Function<Object, @Nullable Object> function =
                    (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                                    lookup,
                                    "apply",
                                    MethodType.methodType(Function.class),
                                    MethodType.methodType(Object.class, Object.class),
                                    get,
                                    get.type().wrap())
                            .getTarget()
                            .invoke();
            lookup = MethodHandles.privateLookupIn(setting.getDeclaringClass(), MethodHandles.lookup());
            MethodHandle set = lookup.unreflect(setting);
            BiConsumer<Object, @Nullable Object> consumer =
                    (BiConsumer<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                                    lookup,
                                    "accept",
                                    MethodType.methodType(BiConsumer.class),
                                    MethodType.methodType(void.class, Object.class, Object.class),
                                    set,
                                    set.type().wrap().changeReturnType(void.class))
                            .getTarget()
                            .invoke();
            generatedGetter = function;
            generatedSetter = consumer;
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError error) {
                throw error;
            }
            // Reflection goes on doing the work, as for classes of modules that are closed to generated code.
        }
    }
}
