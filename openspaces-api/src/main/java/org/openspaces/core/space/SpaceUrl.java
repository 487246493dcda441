package org.openspaces.core.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the URL of a space.
 *
 * @param locators where a lookup service listens, empty if the URL does not say
 * @param parameters in the order of the URL
 */
record SpaceUrl(String spaceName, List<String> locators, Map<String, String> parameters) {

    private static final Pattern REMOTE = Pattern.compile("jini:/?/([^/?]+)/([^/?]+)/([^/?]+)(?:\\?(.*))?");

    static SpaceUrl parse(String url) {
        if (url.startsWith("/./") || url.startsWith("java:")) {
            throw new UnsupportedOperationException(
                    "The URL '" + url + "' asks for a space inside this process, but a client"
                            + " only finds spaces that run in a grid: use jini://host:port/*/name, or start a grid with"
                            + " EmbeddedGrid for tests");
        }
        Matcher parts = REMOTE.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "The URL '" + url + "' is none of a space; it has to be like jini://host:port/*/name?groups=a,b");
        }
        String locator = parts.group(1);
        return new SpaceUrl(
                parts.group(3), locator.equals("*") ? List.of() : List.of(locator), parameters(url, parts.group(4)));
    }

    private static Map<String, String> parameters(String url, String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals == 0) {
                throw new IllegalArgumentException(
                        "The URL '" + url + "' has a parameter without a name: '" + parameter + "'");
            }
            // A name alone switches something on.
            parameters.put(
                    equals < 0 ? parameter : parameter.substring(0, equals),
                    equals < 0 ? "true" : parameter.substring(equals + 1));
        }
        return parameters;
    }

    static int milliseconds(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The parameter " + name + " of the URL of a space is '" + value + "', but must be milliseconds", e);
        }
    }
}
