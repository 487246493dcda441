package io.lrmi.boot.kubernetes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Literal IP addresses. Names are never resolved. */
final class IpAddress {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private IpAddress() {}

    /** Null if it is a name. */
    static @Nullable InetAddress parse(String text) {
        if (!V4.matcher(text).matches() && text.indexOf(':') < 0) {
            return null;
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** Whether it is an address that means another machine on each of them. */
    static boolean isOfThisMachine(String text) {
        InetAddress address = parse(text);
        return address != null && (address.isLoopbackAddress() || address.isAnyLocalAddress());
    }

    /** Whether both are the same address, however it is written. */
    static boolean same(String one, String other) {
        InetAddress address = parse(one);
        return one.equals(other) || (address != null && address.equals(parse(other)));
    }
}
