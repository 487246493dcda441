package io.lrmi.wire.connect;

import io.lrmi.wire.WireRegistry;

/** Registers the messages of this package. */
public final class ConnectTypes {

    private ConnectTypes() {}

    public static void register(WireRegistry.Builder registry) {
        registry.external(SpaceConnectRequest.TYPE, SpaceConnectRequest::read)
                .external(SpaceConnectResult.TYPE, SpaceConnectResult::read)
                .external(SpaceSettings.TYPE, SpaceSettings::read)
                .external(SpaceConfig.TYPE, SpaceConfig::read)
                .external(SpaceAttributes.TYPE, SpaceAttributes::read)
                .external(ClusterTopology.TYPE, ClusterTopology::read)
                .external(SpaceUrl.TYPE, SpaceUrl::read)
                .external(ContainerReference.TYPE, ContainerReference::read)
                .serializable(SpaceUuid.TYPE, SpaceUuid::convert)
                .serializable(StubHandler.TYPE, StubHandler::convert);
    }
}
