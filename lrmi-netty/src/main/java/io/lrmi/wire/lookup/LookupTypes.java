package io.lrmi.wire.lookup;

import io.lrmi.wire.WireRegistry;

/** Registers the messages of this package. */
public final class LookupTypes {

    private LookupTypes() {}

    public static void register(WireRegistry.Builder registry) {
        registry.external(NetworkConfiguration.TYPE, NetworkConfiguration::read)
                .external(RemoteStub.TYPE, RemoteStub::read)
                .external(RemoteReference.TYPE, RemoteReference::read)
                .external(SpaceReference.TYPE, SpaceReference::read)
                .external(ProxyPivot.TYPE, ProxyPivot::read)
                .serializable(ServiceId.TYPE, ServiceId::convert)
                .serializable(Attribute.TYPE, Attribute::convert)
                .serializable(LookupTemplate.TYPE, LookupTemplate::convert)
                .serializable(ServiceItem.TYPE, ServiceItem::convert)
                .serializable(MarshalledService.TYPE, MarshalledService::convert)
                .serializable(LookupMatches.TYPE, LookupMatches::convert);
    }
}
