package io.lrmi.boot.actuate;

import io.lrmi.LrmiClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes answers of a running application comparable with those in the documentation. */
final class Examples {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern TIME = Pattern.compile("\"\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z\"");
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    private Examples() {}

    /** Indented, with one time and with ports that are counted. */
    static String of(String json) {
        String text = JSON.writeValueAsString(JSON.readTree(json));
        text = TIME.matcher(text).replaceAll("\"2026-11-27T12:00:00Z\"");
        text = text.replace("\"clientVersion\" : \"" + LrmiClient.version() + "\"", "\"clientVersion\" : \"0.1.0\"");
        Map<String, String> ports = new LinkedHashMap<>();
        return PORT.matcher(text)
                .replaceAll(port -> Matcher.quoteReplacement("127.0.0.1:"
                        + ports.computeIfAbsent(port.group(1), unused -> String.valueOf(4174 + ports.size()))));
    }
}
