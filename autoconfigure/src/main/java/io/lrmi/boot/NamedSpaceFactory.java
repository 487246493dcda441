package io.lrmi.boot;

import io.lrmi.LrmiClient;
import io.lrmi.lookup.AddressTranslator;
import java.util.Locale;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.transaction.manager.JiniPlatformTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** The factory methods of beans of named spaces; the first argument is the key of the space. */
final class NamedSpaceFactory {

    private static final String KUBERNETES_CLIENT = "io.fabric8.kubernetes.client.KubernetesClient";

    private NamedSpaceFactory() {}

    static PropertiesConnectionDetails details(
            String name, Environment environment, ConfigurableListableBeanFactory beanFactory) {
        ConfiguredSpace space = ConfiguredSpace.named(name, environment);
        if (space.properties().lookup().locators().isEmpty()
                && !space.properties().embedded().enabled()
                && !ClassUtils.isPresent(KUBERNETES_CLIENT, beanFactory.getBeanClassLoader())
                && Binder.get(environment)
                        .bind(
                                ConfiguredSpace.SPACES + "." + name.toLowerCase(Locale.ROOT) + ".kubernetes",
                                Bindable.mapOf(String.class, Object.class))
                        .isBound()) {
            throw GridConfigurationException.kubernetesClientMissing(space);
        }
        return PropertiesConnectionDetails.of(space);
    }

    static LrmiClient client(
            String name,
            Environment environment,
            ConfigurableListableBeanFactory beanFactory,
            ObjectProvider<SslBundles> bundles,
            ObjectProvider<AddressTranslator> translator,
            ObjectProvider<LrmiClientBuilderCustomizer> customizers) {
        ConfiguredSpace space = ConfiguredSpace.named(name, environment);
        String details = space.beanName(NamedSpaceBeans.CONNECTION_DETAILS);
        // They are asked for with each attempt to connect, and are to be closed after the client.
        beanFactory.registerDependentBean(details, space.beanName(NamedSpaceBeans.CLIENT));
        return new Connecting(space, bundles, translator, customizers)
                .connect(() -> beanFactory.getBean(details, GigaSpacesConnectionDetails.class));
    }

    static GigaSpace gigaSpace(
            String name,
            Environment environment,
            ConfigurableListableBeanFactory beanFactory,
            ObjectProvider<JiniPlatformTransactionManager> manager) {
        ConfiguredSpace space = ConfiguredSpace.named(name, environment);
        String client = space.beanName(NamedSpaceBeans.CLIENT);
        beanFactory.registerDependentBean(client, space.beanName(NamedSpaceBeans.SPACE));
        return Spaces.of(space, () -> beanFactory.getBean(client, LrmiClient.class), manager);
    }
}
