package io.lrmi.wire.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.rmi.NoSuchObjectException;
import java.rmi.RemoteException;
import org.junit.jupiter.api.Test;

class WireThrowableTest {

    @Test
    void readsAnExceptionThatJavaWrote() throws IOException {
        RemoteException exception = new RemoteException("outer", new IllegalArgumentException("inner"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }

        WireThrowable throwable = parse(bytes.toByteArray());

        assertThat(throwable.className()).isEqualTo("java.rmi.RemoteException");
        assertThat(throwable.message()).isEqualTo("outer");
        assertThat(throwable.isKindOf("java.io.IOException")).isTrue();
        assertThat(throwable.isKindOf("java.lang.RuntimeException")).isFalse();
        assertThat(throwable.cause().message()).isEqualTo("inner");
        assertThat(throwable.cause().cause()).isNull();
    }

    @Test
    void buildsAnExceptionThatJavaReads() throws Exception {
        WireNode.Instance cause = WireThrowable.builder(JavaErrors.ILLEGAL_ARGUMENT)
                .message("inner")
                .build();
        WireNode.Instance node = WireThrowable.builder(JavaErrors.NO_SUCH_OBJECT)
                .message("outer")
                .field("detail", cause)
                .build();
        WireOutput out = WireOutput.forStream(false, ProtocolVersion.V15_8_0);
        out.writeObject(node);

        Object exception = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())).readObject();

        assertThat(exception).isInstanceOf(NoSuchObjectException.class);
        NoSuchObjectException noSuchObject = (NoSuchObjectException) exception;
        assertThat(noSuchObject.getMessage()).startsWith("outer");
        assertThat(noSuchObject.detail).isInstanceOf(IllegalArgumentException.class);
        assertThat(noSuchObject.getStackTrace()).isEmpty();
        assertThat(noSuchObject.getSuppressed()).isEmpty();
    }

    @Test
    void unwrapsTheEnvelopeOfTheTransport() {
        WireNode.Instance conflict = WireThrowable.builder(SpaceErrors.VERSION_CONFLICT)
                .message("conflict")
                .field("clientVersionID", 3)
                .field("spaceVersionID", 4)
                .field("UID", "uid")
                .build();
        WireOutput out = WireOutput.forStream(false, ProtocolVersion.V15_8_0);
        out.writeObject(JavaErrors.application(conflict));

        WireThrowable throwable = parse(out.toByteArray()).unwrapped();

        assertThat(throwable.isKindOf(SpaceErrors.UNUSABLE_ENTRY.name())).isTrue();
        assertThat(throwable.field("clientVersionID")).isEqualTo(3);
        assertThat(throwable.field("spaceVersionID")).isEqualTo(4);
        assertThat(throwable.text("UID")).isEqualTo("uid");
        assertThat(throwable.field("operation")).isNull();
        assertThat(throwable).hasToString(SpaceErrors.VERSION_CONFLICT.name() + ": conflict");
    }

    @Test
    void isNoViewOfOtherObjects() {
        assertThat(WireThrowable.of("text")).isNull();
        assertThat(WireThrowable.of(null)).isNull();
    }

    private static WireThrowable parse(byte[] stream) {
        return WireThrowable.of(WireInput.forStream(
                        WireRegistry.EMPTY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0, stream, 0, stream.length)
                .readObject());
    }
}
