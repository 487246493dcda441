package io.lrmi.embedded;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireRegistry;
import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of one grid share.
 *
 * @param tls makes the TLS engine of a connection, null for clear text
 * @param threads run code of applications, which may block
 */
record GridContext(
        MemberNames names,
        String host,
        InetAddress address,
        ProtocolVersion version,
        EventLoopGroup loops,
        WireRegistry registry,
        Registrar registrar,
        SpaceSettingsFactory settings,
        AdvertisedAddress advertised,
        GridClasses classes,
        GridServices services,
        @Nullable Supplier<SSLEngine> tls,
        ExecutorService threads) {

    /** The same grid with other members and another registrar, at the addresses it really listens on. */
    GridContext viewOf(MemberNames others, Registrar other) {
        return new GridContext(
                others,
                host,
                address,
                version,
                loops,
                registry,
                other,
                new SpaceSettingsFactory(others, SpaceSettingsFactory.VIEW_GROUP),
                (process, listening) -> listening,
                classes,
                services,
                tls,
                threads);
    }

    /** What a process says about itself that listens on the port. */
    ServerIdentity identity(String process, int port) {
        InetSocketAddress told = advertised.of(process, InetSocketAddress.createUnresolved(host, port));
        return ServerIdentity.of(version, told.getHostString(), told.getPort());
    }
}
