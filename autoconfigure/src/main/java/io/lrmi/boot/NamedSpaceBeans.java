package io.lrmi.boot;

import io.lrmi.LrmiClient;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The beans of one space of {@code gigaspaces.spaces}. Each has the key of the space as its qualifier. Beside a space that
 * is not one of them they are not injected where none is asked for by name. For the parts of this auto-configuration.
 */
public final class NamedSpaceBeans {

    /** What the name of the connection details ends with. */
    public static final String CONNECTION_DETAILS = "ConnectionDetails";

    /** What the name of the client ends with. */
    public static final String CLIENT = "LrmiClient";

    static final String SPACE = "GigaSpace";

    private final ConfiguredSpace space;
    private final BeanDefinitionRegistry registry;
    private final boolean defaultCandidate;

    private NamedSpaceBeans(ConfiguredSpace space, BeanDefinitionRegistry registry, boolean defaultCandidate) {
        this.space = space;
        this.registry = registry;
        this.defaultCandidate = defaultCandidate;
    }

    static List<NamedSpaceBeans> all(Environment environment, BeanDefinitionRegistry registry) {
        List<ConfiguredSpace> spaces = ConfiguredSpace.all(environment);
        if (spaces.isEmpty()) {
            return List.of();
        }
        boolean alone = !StringUtils.hasText(environment.getProperty(OnSpaceNameCondition.PROPERTY))
                && ownedByAll(spaces, (ListableBeanFactory) registry);
        List<NamedSpaceBeans> all = spaces.stream()
                .map(space -> new NamedSpaceBeans(space, registry, alone))
                .toList();
        all.forEach(NamedSpaceBeans::adopt);
        return all;
    }

    /** Whether all spaces, and ways to them, that the application defines are those of named spaces. */
    private static boolean ownedByAll(List<ConfiguredSpace> spaces, ListableBeanFactory beanFactory) {
        Set<String> names = spaces.stream()
                .flatMap(space -> Stream.of(CONNECTION_DETAILS, CLIENT, SPACE).map(space::beanName))
                .collect(Collectors.toSet());
        return Stream.of(GigaSpacesConnectionDetails.class, LrmiClient.class, GigaSpace.class)
                .flatMap(type -> Arrays.stream(beanFactory.getBeanNamesForType(type, true, false)))
                .allMatch(names::contains);
    }

    /** Beans that the application defines under the names of ours become those of the space. */
    private void adopt() {
        for (String suffix : List.of(CONNECTION_DETAILS, CLIENT, SPACE)) {
            if (has(suffix)
                    && registry.getBeanDefinition(space.beanName(suffix)) instanceof AbstractBeanDefinition own) {
                mark(own);
            }
        }
    }

    ConfiguredSpace space() {
        return space;
    }

    /** Whether there is such a bean. */
    public boolean has(String suffix) {
        return registry.containsBeanDefinition(space.beanName(suffix));
    }

    /**
     * Adds a bean that a static method makes.
     *
     * @param destroyMethod empty for none
     * @param first first argument of the method, the others are injected
     */
    public void add(String suffix, Class<?> factory, String method, String destroyMethod, Object first) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setBeanClass(factory);
        definition.setFactoryMethodName(method);
        definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, first);
        definition.setDestroyMethodName(destroyMethod);
        mark(definition);
        registry.registerBeanDefinition(space.beanName(suffix), definition);
    }

    private void mark(AbstractBeanDefinition definition) {
        definition.setDefaultCandidate(defaultCandidate);
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, space.name()));
    }
}
