package io.lrmi.transport;

import io.lrmi.failure.ConnectionAbandonedException;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.HandshakeException;
import io.lrmi.failure.RequestTimeoutException;
import io.lrmi.failure.TlsException;
import io.lrmi.failure.WireFormatException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The words for what goes wrong on a connection: where, during what, why, and what to check. */
final class Failures {

    private static final String SSL_FILTER =
            "-Dcom.gs.lrmi.filter.factory=com.gigaspaces.lrmi.nio.filters.SSLFilterFactory";

    private Failures() {}

    static ConnectionException unknownHost(Endpoint endpoint, String operation, Throwable cause) {
        return new ConnectionException(
                "Cannot resolve host name '" + endpoint.host() + "' for " + operation
                        + ". Check the name, and whether it is known outside of the cluster.",
                false,
                cause);
    }

    static ConnectionException connect(
            Endpoint endpoint, String operation, long timeoutMillis, @Nullable Throwable cause) {
        if (cause == null || cause instanceof SocketTimeoutException) {
            return new ConnectionException(
                    "No connection to " + endpoint + " for " + operation + " within " + timeoutMillis + " ms.",
                    "Check that the address is reachable from here: a pod address is not, from outside of the cluster; a"
                            + " firewall may drop packets.",
                    false,
                    cause);
        }
        return new ConnectionException(
                "Cannot connect to " + endpoint + " for " + operation + ": " + cause.getMessage() + ".",
                "Check that the process runs and that this port is exposed.",
                false,
                cause);
    }

    static HandshakeException handshake(Endpoint endpoint, String operation, long timeoutMillis, Throwable cause) {
        if (cause instanceof SSLException) {
            return tls(endpoint, operation, cause);
        }
        if (cause instanceof SocketTimeoutException) {
            return new HandshakeException(
                    "Connected to " + endpoint + " for " + operation
                            + ", but it did not answer the LRMI handshake within " + timeoutMillis + " ms.",
                    "Check that this is the LRMI port of a grid process (8200-8299 by default), not another service.",
                    cause);
        }
        return new HandshakeException(
                "Connected to " + endpoint + " for " + operation + ", but it does not speak LRMI: " + cause.getMessage()
                        + ".",
                "If the server expects TLS, set gigaspaces.lrmi.ssl.bundle. Otherwise check that this is the LRMI port of a"
                        + " grid process (8200-8299 by default), not another service.",
                cause);
    }

    /** What a TLS handshake failed with, and what to do about it. */
    static TlsException tls(Endpoint endpoint, String operation, Throwable cause) {
        String reason = String.valueOf(cause.getMessage());
        String meaning;
        String action;
        if (reason.contains("subject alternative") || reason.contains("No name matching")) {
            meaning = " The certificate does not name the host that the member is reached at.";
            action = "Issue a certificate that names it, or set gigaspaces.lrmi.ssl.verify-hostname=false"
                    + " (LrmiClientOptions.verifyHostname) if only members of the grid have certificates of that issuer.";
        } else if (reason.contains("PKIX") || reason.contains("unable to find valid certification path")) {
            meaning = " The certificate of the member is not trusted.";
            action = "Add its issuer to the trust store of the bundle that gigaspaces.lrmi.ssl.bundle names.";
        } else if (reason.contains("bad_certificate")
                || reason.contains("certificate_required")
                || reason.contains("certificate_unknown")) {
            meaning = " The member does not accept the certificate of this client, or the client has none.";
            action = "Check the key store of the bundle that gigaspaces.lrmi.ssl.bundle names.";
        } else if (reason.contains("plaintext connection") || reason.contains("does not speak TLS")) {
            meaning = " The member does not encrypt its connections.";
            action = "Remove gigaspaces.lrmi.ssl.bundle, or start the grid with " + SSL_FILTER + ".";
        } else {
            meaning = "";
            action = "Check that the member is started with " + SSL_FILTER + ", and supports TLS 1.2; otherwise remove"
                    + " gigaspaces.lrmi.ssl.bundle.";
        }
        return new TlsException(
                "The TLS handshake with " + endpoint + " for " + operation + " failed: " + reason
                        + (reason.endsWith("?") ? "" : ".") + meaning,
                action,
                cause);
    }

    static RequestTimeoutException timeout(Endpoint endpoint, Request request, long timeoutNanos) {
        return new RequestTimeoutException("No reply from " + endpoint + " to " + request.operation() + " within "
                + TimeUnit.NANOSECONDS.toMillis(timeoutNanos)
                + " ms. The server may have executed it. Check the load of the member, or raise "
                + (request.task()
                        ? "gigaspaces.lrmi.task-timeout (LrmiClientOptions.taskTimeout)."
                        : "gigaspaces.lrmi.request-timeout (LrmiClientOptions.requestTimeout)."));
    }

    static ConnectionException broken(Endpoint endpoint, String operation, Throwable cause) {
        return new ConnectionException(
                "The connection to " + endpoint + " broke during " + operation + ": " + cause.getMessage()
                        + ". The server may have executed it. Check whether the member was restarted.",
                true,
                cause);
    }

    static ConnectionAbandonedException abandoned(Endpoint endpoint, String operation, Throwable cause) {
        return new ConnectionAbandonedException(
                "The connection to " + endpoint + " was given up during " + operation + ", because of another call: "
                        + cause.getMessage() + " The server may execute it still.",
                cause);
    }

    static WireFormatException badReply(Endpoint endpoint, String operation, WireFormatException cause) {
        return new WireFormatException(
                "The reply from " + endpoint + " to " + operation + " cannot be read: " + cause.getMessage()
                        + (cause.getMessage() != null && cause.getMessage().endsWith(".") ? "" : ".")
                        + " The connection was closed.",
                cause);
    }
}
