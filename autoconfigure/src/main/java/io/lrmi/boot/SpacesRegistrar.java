package io.lrmi.boot;

import org.springframework.core.env.Environment;

/** The client and the space of each named space, and where it is, if nothing before has found that out. */
final class SpacesRegistrar extends NamedSpaceRegistrar {

    SpacesRegistrar(Environment environment) {
        super(environment);
    }

    @Override
    protected void register(ConfiguredSpace space, NamedSpaceBeans beans) {
        boolean client = beans.has(NamedSpaceBeans.CLIENT);
        if (!client && !beans.has(NamedSpaceBeans.CONNECTION_DETAILS)) {
            beans.add(NamedSpaceBeans.CONNECTION_DETAILS, NamedSpaceFactory.class, "details", "", space.name());
        }
        if (!client) {
            beans.add(NamedSpaceBeans.CLIENT, NamedSpaceFactory.class, "client", "close", space.name());
        }
        if (!beans.has(NamedSpaceBeans.SPACE)) {
            beans.add(NamedSpaceBeans.SPACE, NamedSpaceFactory.class, "gigaSpace", "", space.name());
        }
    }
}
