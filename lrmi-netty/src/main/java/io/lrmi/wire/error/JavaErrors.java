package io.lrmi.wire.error;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;

/** Descriptors of exceptions of the JDK and of the transport. */
public final class JavaErrors {

    public static final WireClass THROWABLE = WireClass.serializable(
            "java.lang.Throwable",
            -3042686055658047285L,
            3,
            null,
            "Ljava/lang/Throwable; cause",
            "Ljava/lang/String; detailMessage",
            "[Ljava/lang/StackTraceElement; stackTrace",
            "Ljava/util/List; suppressedExceptions");
    public static final WireClass EXCEPTION = error("java.lang.Exception", -3387516993124229948L, THROWABLE);
    public static final WireClass RUNTIME_EXCEPTION =
            error("java.lang.RuntimeException", -7034897190745766939L, EXCEPTION);
    public static final WireClass ILLEGAL_ARGUMENT =
            error("java.lang.IllegalArgumentException", -5365630128856068164L, RUNTIME_EXCEPTION);
    public static final WireClass ILLEGAL_STATE =
            error("java.lang.IllegalStateException", -1848914673093119416L, RUNTIME_EXCEPTION);
    public static final WireClass CLASS_CAST =
            error("java.lang.ClassCastException", -9223365651070458532L, RUNTIME_EXCEPTION);
    public static final WireClass NULL_POINTER =
            error("java.lang.NullPointerException", 5162710183389028792L, RUNTIME_EXCEPTION);
    public static final WireClass UNSUPPORTED_OPERATION =
            error("java.lang.UnsupportedOperationException", -1242599979055084673L, RUNTIME_EXCEPTION);
    public static final WireClass IO_EXCEPTION = error("java.io.IOException", 7818375828146090155L, EXCEPTION);
    public static final WireClass REMOTE_EXCEPTION =
            error("java.rmi.RemoteException", -5148567311918794206L, IO_EXCEPTION, "Ljava/lang/Throwable; detail");
    public static final WireClass NO_SUCH_OBJECT =
            error("java.rmi.NoSuchObjectException", 6619395951570472985L, REMOTE_EXCEPTION);
    public static final WireClass INVALID_CLASS = error(
            "java.io.InvalidClassException",
            -4333316296251054416L,
            error("java.io.ObjectStreamException", 7260898174833392607L, IO_EXCEPTION),
            "Ljava/lang/String; classname");

    /** What the transport answers to a call it could not carry out; the connection is closed afterwards. */
    public static final WireClass PROTOCOL = error("com.gigaspaces.exception.lrmi.ProtocolException", 1, EXCEPTION);
    /** A request the server could not read. */
    public static final WireClass UNMARSHALLING =
            error("com.gigaspaces.lrmi.nio.UnMarshallingException", 1666732024867041881L, RUNTIME_EXCEPTION);
    /** A reply the server could not write. */
    public static final WireClass MARSHALLING =
            error("com.gigaspaces.lrmi.nio.MarshallingException", 2356668510920091095L, RUNTIME_EXCEPTION);

    public static final WireClass CLASS_NOT_FOUND = error(
            "java.lang.ClassNotFoundException",
            9176873029745254542L,
            error("java.lang.ReflectiveOperationException", 123456789L, EXCEPTION),
            "Ljava/lang/Throwable; ex");
    /** What a task threw is its cause. */
    public static final WireClass EXECUTION =
            error("java.util.concurrent.ExecutionException", 7830266012832686185L, EXCEPTION);
    /** The envelope of an exception thrown by the remote method itself. */
    public static final WireClass APPLICATION =
            WireClass.smart("com.gigaspaces.exception.lrmi.ApplicationException", 2, EXECUTION);

    static final WireClass STACK_TRACE =
            WireClass.plain("[Ljava.lang.StackTraceElement;", 163864874655228473L, WireClass.SERIALIZABLE);
    static final WireClass THROWABLES =
            WireClass.plain("[Ljava.lang.Throwable;", 6057511064573677142L, WireClass.SERIALIZABLE);
    static final WireClass EMPTY_LIST =
            WireClass.serializable("java.util.Collections$EmptyList", 8842843931221139166L, 2, null);

    private JavaErrors() {}

    static WireClass error(String name, long serialVersion, WireClass superClass, String... fields) {
        return WireClass.serializable(name, serialVersion, WireClass.SERIALIZABLE, superClass, fields);
    }

    /** Puts an exception of a remote method into its envelope. */
    public static WireNode.Instance application(WireNode.Instance cause) {
        return new WireNode.Instance(APPLICATION).part(APPLICATION, new Object[0], cause);
    }
}
