package io.lrmi.wire.golden;

import java.util.ArrayList;
import java.util.List;

/** The parameters in the key of a method, which is its name and its descriptor. */
final class Signature {

    private Signature() {}

    /** JVM names of the parameter types. */
    static List<String> parameters(String method) {
        String rest = method.substring(method.indexOf('(') + 1, method.indexOf(')'));
        List<String> types = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '[') {
                continue;
            }
            if (c == 'L') {
                i = rest.indexOf(';', i);
            }
            types.add(rest.substring(start, i + 1));
            start = i + 1;
        }
        return types;
    }
}
