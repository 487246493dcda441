package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ObjectInputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WireConstantsTest {

    private static WireNode constant(Class<?> type) {
        return new WireNode.Constant(WireClass.serializable(type.getName(), 0, WireClass.ENUM, JavaTypes.ENUM), "DAYS");
    }

    @Test
    void constantsOfTheSameNameAreReadByJava() throws Exception {
        WireNode days = constant(TimeUnit.class);
        WireOutput out = WireOutput.forStream(false, ProtocolVersion.V15_8_0);

        out.writeObject(JavaTypes.list(List.of(days, constant(ChronoUnit.class), days, constant(TimeUnit.class))));

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(in.readObject())
                    .isEqualTo(List.of(TimeUnit.DAYS, ChronoUnit.DAYS, TimeUnit.DAYS, TimeUnit.DAYS));
        }
    }
}
