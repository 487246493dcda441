package io.lrmi.boot.aot;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.context.GigaSpaceContext;
import org.openspaces.events.adapter.SpaceDataEvent;
import org.openspaces.remoting.ExecutorProxy;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/** Describes fields that are set and methods that are called in beans because of their annotations. */
final class AnnotatedMembersAotProcessor implements BeanRegistrationAotProcessor {

    @Override
    public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
        Class<?> type = bean.getBeanClass();
        List<Field> fields = new ArrayList<>();
        List<Field> proxies = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        ReflectionUtils.doWithFields(type, field -> {
            if (field.isAnnotationPresent(GigaSpaceContext.class)) {
                fields.add(field);
            } else if (field.isAnnotationPresent(ExecutorProxy.class)) {
                fields.add(field);
                proxies.add(field);
            }
        });
        ReflectionUtils.doWithMethods(type, method -> {
            if (AnnotatedElementUtils.hasAnnotation(method, SpaceDataEvent.class)
                    || method.isAnnotationPresent(GigaSpaceContext.class)) {
                methods.add(method);
            }
        });
        return fields.isEmpty() && methods.isEmpty()
                ? null
                : (context, code) -> describe(context.getRuntimeHints(), fields, proxies, methods);
    }

    private static void describe(RuntimeHints hints, List<Field> fields, List<Field> proxies, List<Method> methods) {
        fields.forEach(hints.reflection()::registerField);
        proxies.forEach(field -> hints.proxies().registerJdkProxy(field.getType()));
        methods.forEach(method -> hints.reflection().registerMethod(method, ExecutableMode.INVOKE));
    }
}
