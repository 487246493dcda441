package io.lrmi.embedded;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireRegistry;
import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;

/** What the parts of one grid share. */
record GridContext(
        MemberNames names,
        String host,
        InetAddress address,
        ProtocolVersion version,
        EventLoopGroup loops,
        WireRegistry registry,
        Registrar registrar,
        SpaceSettingsFactory settings) {}
