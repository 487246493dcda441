package io.lrmi.embedded;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.lookup.NetworkConfiguration;
import io.lrmi.wire.lookup.RemoteReference;
import io.lrmi.wire.lookup.RemoteStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the stubs of one server have in common, as if it were a process of its own.
 *
 * @param runtimeId tells this run of the server apart
 */
record ServerIdentity(ProtocolVersion version, String host, int port, long runtimeId) {

    private static final long CLASS_LOADER = 1;
    /** The interface that marks the stubs themselves; proxies have it, objects do not. */
    private static final String STUB_INTERFACE = "com.gigaspaces.lrmi.ILRMIProxy";

    private static final AtomicLong OBJECT_IDS =
            new AtomicLong(ThreadLocalRandom.current().nextLong(1_000_000_000L, 1_000_000_000_000L));

    static ServerIdentity of(ProtocolVersion version, String host, int port) {
        return new ServerIdentity(
                version, host, port, ThreadLocalRandom.current().nextLong());
    }

    /** An id no object of this process had before, so that old stubs never reach a new object. */
    static long nextObjectId() {
        return OBJECT_IDS.incrementAndGet();
    }

    String versionText() {
        return "GigaSpaces XAP " + version;
    }

    /**
     * A reference to an object of this server.
     *
     * @param details informational text of the connection URL
     */
    RemoteReference reference(
            long objectId,
            String implementation,
            String details,
            List<String> interfaces,
            Map<String, Integer> methods) {
        String address = host.indexOf(':') < 0 ? host : "[" + host + "]";
        String url = "NIO://" + address + ":" + port + "/pid["
                + ProcessHandle.current().pid() + "]/" + objectId + "_" + CLASS_LOADER + "_" + runtimeId
                + "_details[class "
                + details + "]";
        List<String> proxyInterfaces = new ArrayList<>(interfaces);
        proxyInterfaces.add(STUB_INTERFACE);
        RemoteStub stub = new RemoteStub(
                version,
                versionText(),
                NetworkConfiguration.of(host),
                url,
                objectId,
                CLASS_LOADER,
                runtimeId,
                implementation,
                methods,
                interfaces);
        return new RemoteReference(proxyInterfaces, stub);
    }
}
