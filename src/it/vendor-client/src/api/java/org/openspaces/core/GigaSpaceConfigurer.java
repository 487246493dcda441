package org.openspaces.core;

import org.openspaces.core.space.SpaceConfigurer;
import org.openspaces.core.space.SpaceProxyConfigurer;

/** Stands in for the vendor's. */
public class GigaSpaceConfigurer {

    private final SpaceProxyConfigurer configurer;

    public GigaSpaceConfigurer(SpaceConfigurer configurer) {
        this.configurer = (SpaceProxyConfigurer) configurer;
    }

    public GigaSpace gigaSpace() {
        configurer.open();
        return configurer::name;
    }
}
