package io.lrmi.boot;

import io.lrmi.lookup.AddressTranslator;

/** {@link GigaSpacesConnectionDetails} that know how members are reached whose registered addresses cannot be used from here. */
public interface MemberAddresses {

    /** Makes the addresses that members registered reachable, unless the application defines a bean that does. */
    AddressTranslator addressTranslator();
}
