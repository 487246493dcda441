package io.lrmi.transport;

import io.lrmi.wire.tls.TlsCodec;
import javax.net.ssl.SSLEngine;

/** Makes the TLS engine of each new connection, so that certificates can change while a client runs. Called by any thread. */
@FunctionalInterface
public interface TlsEngines {

    /** The version of TLS that grids speak. */
    String PROTOCOL = TlsCodec.VERSION;

    /**
     * A new engine with its key and trust material, and its ciphers. The client sets its mode and protocol, and whether it checks
     * the name.
     *
     * @param host the name or address the connection leads to
     */
    SSLEngine engine(String host, int port);
}
