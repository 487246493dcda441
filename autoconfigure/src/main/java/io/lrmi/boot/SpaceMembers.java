package io.lrmi.boot;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.context.GigaSpaceContext;
import org.springframework.beans.PropertyValues;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.util.ReflectionUtils;

/** Gives fields and methods of beans that are annotated {@link GigaSpaceContext} their space. */
final class SpaceMembers implements InstantiationAwareBeanPostProcessor {

    private final ConfigurableListableBeanFactory beanFactory;

    SpaceMembers(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    @Override
    public PropertyValues postProcessProperties(PropertyValues values, Object bean, String beanName) {
        ReflectionUtils.doWithFields(
                bean.getClass(),
                field -> {
                    GigaSpace space = space(field, field.getType());
                    ReflectionUtils.makeAccessible(field);
                    field.set(bean, space);
                },
                field -> field.isAnnotationPresent(GigaSpaceContext.class));
        ReflectionUtils.doWithMethods(
                bean.getClass(),
                method -> {
                    GigaSpace space = space(method, parameter(method));
                    ReflectionUtils.makeAccessible(method);
                    ReflectionUtils.invokeMethod(method, bean, space);
                },
                method -> method.isAnnotationPresent(GigaSpaceContext.class));
        return values;
    }

    private static Class<?> parameter(Method method) {
        return method.getParameterCount() == 1 ? method.getParameterTypes()[0] : void.class;
    }

    private <M extends AccessibleObject & Member> GigaSpace space(M member, Class<?> type) {
        if (type != GigaSpace.class) {
            throw new IllegalStateException("@GigaSpaceContext cannot give " + member
                    + " a value; it is for fields of type GigaSpace and for methods with one parameter of that type");
        }
        String name = member.getAnnotation(GigaSpaceContext.class).name();
        return name.isEmpty() ? beanFactory.getBean(GigaSpace.class) : beanFactory.getBean(name, GigaSpace.class);
    }
}
