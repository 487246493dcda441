package io.lrmi.spi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the address of a lookup service in the forms people write it. */
final class Locator {

    // An IPv6 address needs brackets, or its last group could not be told from a port.
    private static final Pattern FORM =
            Pattern.compile("(?:jini://)?(?<host>\\[[0-9A-Fa-f:.%]+]|[^\\s:/\\[\\]]+)(?::(?<port>\\d{1,5}))?/?");

    private Locator() {}

    static String canonical(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw notALocator(text);
        }
        String port = matcher.group("port");
        int number = port == null ? SpaceSettings.DEFAULT_LOCATOR_PORT : Integer.parseInt(port);
        if (number < 1 || number > 65_535) {
            throw notALocator(text);
        }
        return matcher.group("host") + ":" + number;
    }

    private static IllegalArgumentException notALocator(String text) {
        return new IllegalArgumentException("Not the address of a lookup service: '" + text
                + "'; write host, host:port or jini://host:port, an IPv6 address in brackets, a port from 1 to 65535");
    }
}
