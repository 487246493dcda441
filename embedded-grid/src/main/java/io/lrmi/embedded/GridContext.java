package io.lrmi.embedded;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireRegistry;
import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** What the parts of one grid share. */
record GridContext(
        MemberNames names,
        String host,
        InetAddress address,
        ProtocolVersion version,
        EventLoopGroup loops,
        WireRegistry registry,
        Registrar registrar,
        SpaceSettingsFactory settings,
        AdvertisedAddress advertised) {

    /** What a process says about itself that listens on the port. */
    ServerIdentity identity(String process, int port) {
        InetSocketAddress told = advertised.of(process, InetSocketAddress.createUnresolved(host, port));
        return ServerIdentity.of(version, told.getHostString(), told.getPort());
    }
}
