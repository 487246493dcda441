package io.lrmi.wire.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.golden.Capture.Connection;
import io.lrmi.wire.golden.Capture.Frame;
import io.lrmi.wire.golden.Conversation.Answer;
import io.lrmi.wire.golden.Conversation.Call;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes arrive, the reader ends with a message or a {@link WireFormatException}. */
class HostileInputTest {

    private static final int RANDOM_INPUTS = 100_000;
    private static final ProtocolVersion VERSION = ProtocolVersion.V15_8_0;

    private static final Conversation CONVERSATION = new Conversation();
    private static final Map<String, byte[]> MESSAGES = messages();

    /** One message of each kind in a capture, each as the first frame of a connection. */
    private static Map<String, byte[]> messages() {
        Map<String, byte[]> messages = new LinkedHashMap<>();
        for (Connection connection : Capture.load(Capture.NEWER_GRID).connections()) {
            if (connection.isDiscovery()) {
                CONVERSATION.discovery(connection);
                continue;
            }
            Conversation.Reader reader = CONVERSATION.reader();
            for (Frame frame : connection.frames()) {
                Conversation.Content content = reader.read(frame);
                Object value = content instanceof Answer answer
                        ? answer.reply().result()
                        : ((Call) content).arguments().stream().findFirst().orElse(null);
                if (value instanceof WireMessage message) {
                    WireOutput out = WireOutput.forConnection(1 << 20, VERSION);
                    out.begin();
                    out.writeObject(message);
                    out.finish();
                    messages.putIfAbsent(content.kind(), Structure.payload(out));
                }
            }
        }
        return messages;
    }

    @Test
    void everyKindOfMessageIsInTheCorpus() {
        assertThat(MESSAGES).hasSizeGreaterThan(15);
        MESSAGES.forEach((kind, bytes) ->
                assertThat(read(CONVERSATION.registry(), bytes)).as(kind).hasSize(1));
    }

    @Test
    void everyTruncatedMessageIsRefused() {
        MESSAGES.forEach((kind, bytes) -> {
            for (int length = 1; length < bytes.length; length++) {
                byte[] truncated = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> read(CONVERSATION.registry(), truncated))
                        .as("%s, the first %s bytes", kind, length)
                        .isInstanceOf(WireFormatException.class);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void messagesWithWrongBytesAreReadOrRefused(long seed) {
        List<byte[]> corpus = MESSAGES.values().stream().toList();
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < RANDOM_INPUTS / 2; i++) {
            byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                // Most structure is near the end of short frames; the names before it are just text.
                int at = random.nextBoolean()
                        ? random.nextInt(bytes.length)
                        : bytes.length - 1 - random.nextInt(Math.min(80, bytes.length));
                bytes[at] = randomByte(random);
            }
            refused += isRefused(CONVERSATION.registry(), bytes) ? 1 : 0;
        }
        assertThat(refused).isBetween(RANDOM_INPUTS / 20, RANDOM_INPUTS / 2 - 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void garbageIsRefused(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = randomByte(random);
            }
            refused += isRefused(CONVERSATION.registry(), bytes) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(RANDOM_INPUTS / 2);
    }

    /** Often a tag of the stream protocol, or a small number. */
    private static byte randomByte(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> (byte) (0x70 + random.nextInt(15));
            case 1 -> (byte) random.nextInt(4);
            case 2 -> (byte) -random.nextInt(4);
            default -> (byte) random.nextInt(256);
        };
    }

    private static boolean isRefused(WireRegistry registry, byte[] bytes) {
        try {
            read(registry, bytes);
            return false;
        } catch (WireFormatException e) {
            return true;
        } catch (RuntimeException | Error e) {
            return fail("Reading " + HexFormat.of().formatHex(bytes) + " ended with " + e, e);
        }
    }

    private static List<Object> read(WireRegistry registry, byte[] bytes) {
        WireInput in = WireInput.forConnection(registry, WireLimits.DEFAULT, VERSION);
        in.begin(bytes, 0, bytes.length);
        return Structure.read(in);
    }
}
