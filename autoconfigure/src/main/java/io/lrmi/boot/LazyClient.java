package io.lrmi.boot;

import io.lrmi.boot.GigaSpacesProperties.Startup;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Creates the client, and what finds the grid for it, only when somebody asks for it, unless a start is to fail without the grid. */
final class LazyClient implements BeanFactoryPostProcessor {

    private static final List<String> BEANS = List.of(
            "lrmiClient", "propertiesConnectionDetails", "kubernetesConnectionDetails", "kubernetesMemberTranslator");

    private final Environment environment;

    LazyClient(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        Startup startup = Binder.get(environment)
                .bind("gigaspaces.startup", Startup.class)
                .orElse(Startup.FAIL);
        if (startup == Startup.FAIL) {
            return;
        }
        for (String name : BEANS) {
            if (beanFactory.containsBeanDefinition(name)) {
                beanFactory.getBeanDefinition(name).setLazyInit(true);
            }
        }
    }
}
