package io.lrmi.boot.embedded;

import io.lrmi.boot.ConfiguredSpace;
import io.lrmi.boot.NamedSpaceBeans;
import io.lrmi.boot.NamedSpaceRegistrar;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.core.env.Environment;

/** The grid of each named space that is to run in this JVM. */
final class EmbeddedGridRegistrar extends NamedSpaceRegistrar {

    private static final String GRID = "EmbeddedGrid";

    EmbeddedGridRegistrar(Environment environment) {
        super(environment);
    }

    @Override
    protected void register(ConfiguredSpace space, NamedSpaceBeans beans) {
        if (!space.properties().embedded().enabled() || beans.has(NamedSpaceBeans.CONNECTION_DETAILS)) {
            return;
        }
        if (!beans.has(GRID)) {
            beans.add(GRID, EmbeddedGrids.class, "grid", "close", space.name());
        }
        beans.add(
                NamedSpaceBeans.CONNECTION_DETAILS,
                EmbeddedGrids.class,
                "details",
                "",
                new RuntimeBeanReference(space.beanName(GRID)));
    }
}
