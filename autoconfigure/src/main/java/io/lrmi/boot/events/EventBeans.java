package io.lrmi.boot.events;

import io.lrmi.spi.NotifySupport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openspaces.events.notify.Notify;
import org.openspaces.events.polling.Polling;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Collects the beans that events drive. */
final class EventBeans implements BeanPostProcessor {

    /** Guarded by itself. */
    private final Map<String, Object> polling = new LinkedHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        Class<?> type = AopUtils.getTargetClass(bean);
        if (AnnotatedElementUtils.hasAnnotation(type, Notify.class)) {
            throw new BeanCreationException(beanName, NotifySupport.refusal("@Notify of bean '" + beanName + "'"));
        }
        if (AnnotatedElementUtils.hasAnnotation(type, Polling.class)) {
            synchronized (polling) {
                polling.put(beanName, bean);
            }
        }
        return bean;
    }

    Map<String, Object> polling() {
        synchronized (polling) {
            return new LinkedHashMap<>(polling);
        }
    }
}
