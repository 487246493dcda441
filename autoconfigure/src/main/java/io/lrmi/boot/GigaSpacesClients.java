package io.lrmi.boot;

import io.lrmi.LrmiClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The clients of an application, for those who look at them and do not use them: none is made, and so none connects, because
 * somebody looks. Safe for use by many threads.
 */
public final class GigaSpacesClients {

    /** Name of the client of an application that has one space. */
    public static final String DEFAULT_NAME = "default";

    private static final String SUFFIX = "LrmiClient";
    private static final String DETAILS_SUFFIX = "ConnectionDetails";
    private static final String DEFAULT_BEAN = "lrmiClient";

    private final ConfigurableListableBeanFactory beanFactory;
    /** Bean names by name. */
    private final Map<String, String> beans = new LinkedHashMap<>();

    /** Finds the definitions of clients. */
    public GigaSpacesClients(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
        for (String bean : beanFactory.getBeanNamesForType(LrmiClient.class, true, false)) {
            beans.put(name(bean), bean);
        }
    }

    private static String name(String bean) {
        if (bean.equals(DEFAULT_BEAN)) {
            return DEFAULT_NAME;
        }
        boolean hasOwnName = bean.endsWith(SUFFIX) && bean.length() > SUFFIX.length();
        return hasOwnName ? bean.substring(0, bean.length() - SUFFIX.length()) : bean;
    }

    /** Names of all clients: of {@code ordersLrmiClient}, {@code orders}; of {@code lrmiClient}, {@value #DEFAULT_NAME}. */
    public List<String> names() {
        return List.copyOf(beans.keySet());
    }

    /** The client with a name; null if there is none, or if it has not connected yet. */
    public @Nullable LrmiClient connected(String name) {
        String bean = beans.get(name);
        return bean != null && beanFactory.getSingleton(bean) instanceof LrmiClient client ? client : null;
    }

    /** How the contact points of a client were found; null if that is not known. */
    public @Nullable String origin(String name) {
        List<String> details = List.of(beanFactory.getBeanNamesForType(GigaSpacesConnectionDetails.class, true, false));
        String own = name + DETAILS_SUFFIX;
        // Those that are not named after a client are those of the client without a name.
        List<String> others = details.stream().filter(bean -> !isNamed(bean)).toList();
        if (details.contains(own)) {
            return origin(beanFactory.getSingleton(own));
        }
        return others.size() == 1 ? origin(beanFactory.getSingleton(others.get(0))) : null;
    }

    private boolean isNamed(String details) {
        return beans.keySet().stream().anyMatch(name -> details.equals(name + DETAILS_SUFFIX));
    }

    private static @Nullable String origin(@Nullable Object details) {
        return details instanceof GigaSpacesConnectionDetails known ? known.origin() : null;
    }
}
