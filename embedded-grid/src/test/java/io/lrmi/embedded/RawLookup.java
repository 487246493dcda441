package io.lrmi.embedded;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.lookup.AttributeType;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.LookupMatches;
import io.lrmi.wire.lookup.LookupTemplate;
import io.lrmi.wire.lookup.MarshalledService;
import io.lrmi.wire.lookup.ProxyPivot;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.lookup.ServiceItem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Discovery and lookup over plain sockets. */
final class RawLookup {

    static final String LOOKUP = "lookup(Lcom/sun/jini/reggie/Template;I)Lcom/sun/jini/reggie/Matches;";
    static final String LOOKUP_ONE = "lookup(Lcom/sun/jini/reggie/Template;)Lcom/sun/jini/proxy/MarshalledWrapper;";

    private RawLookup() {}

    static DiscoveryAnswer discover(EmbeddedGrid grid) throws IOException {
        String locator = grid.lookupLocator();
        int colon = locator.lastIndexOf(':');
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(locator.substring(colon + 1)))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(new byte[] {0, 0, 0, DiscoveryAnswer.REQUEST});
            return DiscoveryAnswer.decode(
                    socket.getInputStream().readAllBytes(), RawConnection.REGISTRY, WireLimits.DEFAULT);
        }
    }

    static LookupMatches lookup(EmbeddedGrid grid, LookupTemplate template, int max) throws IOException {
        try (RawConnection registrar =
                RawConnection.to(discover(grid).registrar().stub())) {
            return (LookupMatches) registrar.call(LOOKUP, template, max);
        }
    }

    static LookupMatches lookup(EmbeddedGrid grid) throws IOException {
        return lookup(grid, LookupTemplate.space(grid.spaceName()), Integer.MAX_VALUE);
    }

    static RemoteStub stub(MarshalledService service) {
        return ((ProxyPivot) service.unmarshal(RawConnection.REGISTRY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0))
                .service()
                .member()
                .stub();
    }

    /** Stub of a running member. */
    static RemoteStub member(EmbeddedGrid grid, String memberName) throws IOException {
        for (ServiceItem item : lookup(grid).items()) {
            String name = item.text(AttributeType.CONTAINER_NAME) + ":" + grid.spaceName();
            if (name.equals(memberName)) {
                return stub(item.service());
            }
        }
        throw new AssertionError("Not registered: " + memberName);
    }

    static RawConnection connect(EmbeddedGrid grid, String memberName) throws IOException {
        return RawConnection.to(member(grid, memberName));
    }
}
