package io.lrmi.transport;

import io.lrmi.wire.tls.TlsCodec;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/**
 * How the connections of a client are encrypted.
 *
 * @param verifyHostname whether the certificate of a member must name the host it is reached at
 */
public record Tls(TlsEngines engines, boolean verifyHostname) {

    TlsCodec codec(Endpoint endpoint, int maxFrameSize) {
        SSLEngine engine = engines.engine(endpoint.host(), endpoint.port());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(verifyHostname ? "HTTPS" : null);
        engine.setSSLParameters(parameters);
        return new TlsCodec(engine, maxFrameSize);
    }
}
