package io.lrmi.boot.kubernetes;

import io.lrmi.boot.ConfiguredSpace;
import io.lrmi.boot.NamedSpaceBeans;
import io.lrmi.boot.NamedSpaceRegistrar;
import org.springframework.core.env.Environment;

/** The way to the grid of each named space that no property says the address of. */
final class KubernetesRegistrar extends NamedSpaceRegistrar {

    KubernetesRegistrar(Environment environment) {
        super(environment);
    }

    @Override
    protected void register(ConfiguredSpace space, NamedSpaceBeans beans) {
        if (KubernetesGrids.properties(space).enabled()
                && !space.properties().embedded().enabled()
                && space.properties().lookup().locators().isEmpty()
                && !beans.has(NamedSpaceBeans.CONNECTION_DETAILS)
                && !beans.has(NamedSpaceBeans.CLIENT)) {
            beans.add(NamedSpaceBeans.CONNECTION_DETAILS, KubernetesGrids.class, "named", "close", space.name());
        }
    }
}
