package io.lrmi.boot;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Adds beans for each space of {@code gigaspaces.spaces}. For the parts of this auto-configuration. */
public abstract class NamedSpaceRegistrar implements ImportBeanDefinitionRegistrar {

    private final Environment environment;

    protected NamedSpaceRegistrar(Environment environment) {
        this.environment = environment;
    }

    @Override
    public final void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        NamedSpaceBeans.all(environment, registry).forEach(beans -> register(beans.space(), beans));
    }

    /** Adds what the space has not yet. */
    protected abstract void register(ConfiguredSpace space, NamedSpaceBeans beans);
}
