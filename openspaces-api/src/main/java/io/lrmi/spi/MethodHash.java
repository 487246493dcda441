package io.lrmi.spi;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells methods of a service apart by name and types of parameters, as servers do. */
public final class MethodHash {

    public static final int LENGTH = 16;
    public static final int MAX_ARGUMENTS = 255;

    private MethodHash() {}

    /** The hash of a method, under its own name. */
    public static byte[] of(Method method) {
        return of(method.getName(), method);
    }

    /** The hash of a method with the same parameters and another name. */
    public static byte[] of(String name, Method method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(name);
            for (Class<?> parameter : method.getParameterTypes()) {
                out.writeUTF(parameter.getName());
            }
            return MessageDigest.getInstance("MD5").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no MD5, by which servers tell methods apart", e);
        }
    }

    /** The method of an interface that has a hash; null if there is none. */
    public static @Nullable Method find(Class<?> service, byte[] hash) {
        for (Method method : service.getMethods()) {
            if (Arrays.equals(of(method), hash)) {
                return method;
            }
        }
        return null;
    }
}
