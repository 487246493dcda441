package io.lrmi.wire.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.golden.Capture.Connection;
import io.lrmi.wire.golden.Capture.Frame;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every captured frame of every version, whatever it means: it is an object stream that is read to its end and, written
 * again, gives the captured bytes.
 */
class StructureGoldenTest {

    static List<Connection> connections() {
        return Capture.all().stream()
                .flatMap(c -> c.frameConnections().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("connections")
    void everyFrameIsReadToItsEndAndWrittenAgain(Connection connection) {
        Side client = new Side();
        Side server = new Side();
        List<Frame> frames = connection.frames();
        assertThat(frames).isNotEmpty();
        for (Frame frame : frames) {
            (frame.toServer() ? client : server).check(connection + ", " + frame, frame);
        }
    }

    private static final class Side {

        private final WireInput in =
                WireInput.forConnection(WireRegistry.EMPTY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0);
        private final WireOutput out = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_8_0);

        void check(String what, Frame frame) {
            in.begin(frame.payload(), 0, frame.payload().length);
            List<Object> items = Structure.read(in);
            assertThat(in.atEnd()).as(what).isTrue();
            Hex.assertSame(what, frame.payload(), Structure.write(out, frame, items));
        }
    }
}
