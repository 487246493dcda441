package io.lrmi.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.failure.WireFormatException;
import io.lrmi.fuzz.Fuzzer;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** A peer that makes mistakes in its TLS. */
class TlsFuzzTest {

    private static final int MAX_MESSAGE = 1 << 20;
    private static final int LENGTH_SIZE = 4;

    private static TlsCodec codec(boolean client) throws Exception {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine();
        engine.setUseClientMode(client);
        return new TlsCodec(engine, MAX_MESSAGE);
    }

    @Test
    void handshakes() throws Exception {
        byte[] hello = codec(true).begin();
        assertThat(hello).hasSizeGreaterThan(100);
        Fuzzer fuzzer = new Fuzzer(List.of(Arrays.copyOfRange(hello, LENGTH_SIZE, hello.length)));
        fuzzer.run(
                bytes -> {
                    TlsCodec codec = codec(fuzzer.choose());
                    codec.begin();
                    codec.handshake(bytes, 0, bytes.length);
                },
                SSLException.class);
    }

    @Test
    void messagesBeforeTheHandshake() throws Exception {
        TlsCodec codec = codec(true);
        new Fuzzer(List.of(new byte[] {0, 0x17, 3, 3, 0, 5, 1, 2, 3, 4, 5}, new byte[] {1, 0x16, 3, 3, 0, 1, 9}))
                .run(
                        bytes -> {
                            if (bytes.length > 0) {
                                codec.unwrap(bytes, 0, bytes.length);
                            }
                        },
                        SSLException.class,
                        WireFormatException.class);
    }
}
