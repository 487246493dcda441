package io.lrmi.boot;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesProperties.Startup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Creates clients, and what finds the grid for them, only when somebody asks for them, unless a start is to fail without the grid. */
final class LazyClient implements BeanFactoryPostProcessor {

    private final Environment environment;

    LazyClient(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        Startup main = Binder.get(environment)
                .bind("gigaspaces.startup", Startup.class)
                .orElse(Startup.FAIL);
        Map<String, Startup> named = new HashMap<>();
        for (ConfiguredSpace space : ConfiguredSpace.all(environment)) {
            named.put(
                    space.beanName(NamedSpaceBeans.CONNECTION_DETAILS),
                    space.properties().startup());
            named.put(space.beanName(NamedSpaceBeans.CLIENT), space.properties().startup());
        }
        for (Class<?> type : List.of(GigaSpacesConnectionDetails.class, LrmiClient.class)) {
            for (String name : beanFactory.getBeanNamesForType(type, true, false)) {
                if (named.getOrDefault(name, main) != Startup.FAIL && beanFactory.containsBeanDefinition(name)) {
                    beanFactory.getBeanDefinition(name).setLazyInit(true);
                }
            }
        }
    }
}
