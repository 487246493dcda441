package io.lrmi.wire.golden;

import io.lrmi.failure.WireFormatException;
import io.lrmi.fuzz.Fuzzer;
import io.lrmi.wire.CallHeader;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.golden.Capture.Connection;
import io.lrmi.wire.golden.Capture.Frame;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.LookupMatches;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded requests, replies and answers with mistakes, whole ones with all that is in them. */
class DecoderFuzzTest {

    private final Conversation conversation = new Conversation();

    private static List<byte[]> frames(boolean toServer) {
        List<byte[]> frames = new ArrayList<>();
        for (Capture capture : Capture.all()) {
            for (Connection connection : capture.frameConnections()) {
                for (Frame frame : connection.frames()) {
                    if (frame.toServer() == toServer && frame.payload().length < 20_000) {
                        frames.add(frame.payload());
                    }
                }
            }
        }
        return frames;
    }

    private WireInput input(Fuzzer fuzzer, byte[] bytes) {
        ProtocolVersion older = fuzzer.choose() ? ProtocolVersion.V15_8_0 : ProtocolVersion.V15_2_0;
        WireInput in = WireInput.forConnection(
                conversation.registry(), WireLimits.DEFAULT, fuzzer.choose() ? ProtocolVersion.V16_0_0 : older);
        in.begin(bytes, 0, bytes.length);
        return in;
    }

    @Test
    void replies() {
        Fuzzer fuzzer = new Fuzzer(frames(false));
        fuzzer.run(bytes -> Reply.read(input(fuzzer, bytes)), WireFormatException.class);
    }

    @Test
    void requests() {
        Fuzzer fuzzer = new Fuzzer(frames(true));
        fuzzer.run(
                bytes -> {
                    WireInput in = input(fuzzer, bytes);
                    if (CallHeader.read(in).isRequestObject()) {
                        return;
                    }
                    if (in.version().isAtLeast(ProtocolVersion.V16_0_0) && fuzzer.choose()) {
                        in.readArgument(Object.class);
                    } else {
                        Structure.read(in);
                    }
                },
                WireFormatException.class);
    }

    @Test
    void discoveryAnswers() {
        List<byte[]> corpus = new ArrayList<>();
        for (Capture capture : Capture.all()) {
            capture.discoveryConnections().forEach(connection -> corpus.add(connection.stream(false)));
        }
        new Fuzzer(corpus)
                .run(
                        bytes -> DiscoveryAnswer.decode(bytes, conversation.registry(), WireLimits.DEFAULT),
                        WireFormatException.class);
    }

    /** What a lookup service hands out, each in a stream of its own. */
    @Test
    void registeredServices() {
        List<byte[]> corpus = new ArrayList<>();
        for (Capture capture : Capture.all()) {
            for (Connection connection : capture.frameConnections()) {
                for (Frame frame : connection.frames()) {
                    if (!frame.toServer() && connection.toString().contains("lus-lookup")) {
                        corpus.add(frame.payload());
                    }
                }
            }
        }
        Fuzzer fuzzer = new Fuzzer(corpus);
        fuzzer.run(
                bytes -> {
                    if (Reply.read(input(fuzzer, bytes)).result() instanceof LookupMatches matches) {
                        matches.items()
                                .forEach(item -> item.service()
                                        .unmarshal(
                                                conversation.registry(), WireLimits.DEFAULT, ProtocolVersion.V15_8_0));
                    }
                },
                WireFormatException.class);
    }
}
