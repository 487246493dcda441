package io.lrmi.boot.aot;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Describes the entry classes below the application's package: the client reads their annotations, calls their accessors and restores
 * the values of their properties. Entry classes elsewhere need {@code @RegisterReflectionForBinding}.
 */
final class EntryClassesAotProcessor implements BeanFactoryInitializationAotProcessor {

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beanFactory) {
        if (!AutoConfigurationPackages.has(beanFactory)
                || beanFactory.getBeanNamesForType(GigaSpace.class, true, false).length == 0) {
            return null;
        }
        Set<Class<?>> entryClasses =
                entryClasses(AutoConfigurationPackages.get(beanFactory), beanFactory.getBeanClassLoader());
        return entryClasses.isEmpty()
                ? null
                : (context, code) -> entryClasses.forEach(
                        type -> describe(type, context.getRuntimeHints().reflection()));
    }

    private static Set<Class<?>> entryClasses(List<String> packages, @Nullable ClassLoader loader) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                // Abstract ones have properties that others inherit.
                return definition.getMetadata().isIndependent();
            }
        };
        scanner.addIncludeFilter(new EntryClassFilter());
        Set<Class<?>> result = new LinkedHashSet<>();
        for (String name : packages) {
            for (BeanDefinition found : scanner.findCandidateComponents(name)) {
                Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), loader);
                for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                    result.add(c);
                }
            }
        }
        return result;
    }

    private static void describe(Class<?> type, ReflectionHints hints) {
        hints.registerType(
                type,
                MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
                MemberCategory.INVOKE_DECLARED_METHODS,
                MemberCategory.ACCESS_DECLARED_FIELDS);
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0) {
                describeValues(ResolvableType.forMethodReturnType(method), hints);
            }
        }
    }

    /** Classes of values, those in collections and arrays included. */
    private static void describeValues(ResolvableType type, ReflectionHints hints) {
        Class<?> value = type.resolve();
        if (value == null) {
            return;
        }
        if (value.isArray()) {
            describeValues(type.getComponentType(), hints);
        }
        for (ResolvableType argument : type.getGenerics()) {
            describeValues(argument, hints);
        }
        boolean ofTheJdk = value.getName().startsWith("java.");
        if (!value.isPrimitive() && !value.isInterface() && !ofTheJdk && Serializable.class.isAssignableFrom(value)) {
            hints.registerJavaSerialization(value);
            hints.registerType(
                    value,
                    MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
                    MemberCategory.INVOKE_DECLARED_METHODS,
                    MemberCategory.ACCESS_DECLARED_FIELDS);
        }
    }
}
