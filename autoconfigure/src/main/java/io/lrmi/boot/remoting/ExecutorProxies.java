package io.lrmi.boot.remoting;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.remoting.ExecutorProxy;
import org.openspaces.remoting.ExecutorRemotingProxyConfigurer;
import org.openspaces.remoting.MetaArgumentsHandler;
import org.openspaces.remoting.RemoteResultReducer;
import org.openspaces.remoting.RemoteRoutingHandler;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.PropertyValues;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.util.ReflectionUtils;

/** Sets fields of beans to proxies of services. */
final class ExecutorProxies implements InstantiationAwareBeanPostProcessor {

    private final ConfigurableListableBeanFactory beanFactory;

    ExecutorProxies(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    @Override
    public PropertyValues postProcessProperties(PropertyValues values, Object bean, String beanName) {
        ReflectionUtils.doWithFields(
                bean.getClass(),
                field -> {
                    ReflectionUtils.makeAccessible(field);
                    field.set(bean, proxy(field, field.getAnnotation(ExecutorProxy.class)));
                },
                field -> field.isAnnotationPresent(ExecutorProxy.class));
        return values;
    }

    private Object proxy(Field field, ExecutorProxy said) {
        GigaSpace space = said.gigaSpace().isEmpty()
                ? beanFactory.getBean(GigaSpace.class)
                : beanFactory.getBean(said.gigaSpace(), GigaSpace.class);
        ExecutorRemotingProxyConfigurer<?> configurer = new ExecutorRemotingProxyConfigurer<>(space, field.getType())
                .timeout(said.timeout())
                .broadcast(said.broadcast())
                .returnFirstResult(said.returnFirstResult());
        RemoteResultReducer<?, ?> reducer =
                find(RemoteResultReducer.class, said.remoteResultReducer(), said.remoteResultReducerType());
        if (reducer != null) {
            configurer.remoteResultReducer(reducer);
        }
        RemoteRoutingHandler<?> routing =
                find(RemoteRoutingHandler.class, said.remoteRoutingHandler(), said.remoteRoutingHandlerType());
        if (routing != null) {
            configurer.remoteRoutingHandler(routing);
        }
        MetaArgumentsHandler meta =
                find(MetaArgumentsHandler.class, said.metaArgumentsHandler(), said.metaArgumentsHandlerType());
        if (meta != null) {
            configurer.metaArgumentsHandler(meta);
        }
        return configurer.proxy();
    }

    private <T> @Nullable T find(Class<T> kind, String name, Class<?> type) {
        if (!name.isEmpty()) {
            return beanFactory.getBean(name, kind);
        }
        return type == Object.class ? null : kind.cast(BeanUtils.instantiateClass(type));
    }
}
