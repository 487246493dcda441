package io.lrmi.boot.vendor;

import org.openspaces.core.space.SpaceProxyConfigurer;

/** A bean of this type changes what properties do not say about the vendor's client, such as lookup groups or credentials. */
@FunctionalInterface
public interface SpaceProxyConfigurerCustomizer {

    /** Called once, after the locators were set and before the space is looked up. */
    void customize(SpaceProxyConfigurer configurer);
}
