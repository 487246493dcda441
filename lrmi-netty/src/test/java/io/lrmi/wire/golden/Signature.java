package io.lrmi.wire.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parameters in the key of a method, which is its name and its descriptor. */
final class Signature {

    /** Declared parameters that have the smart form between endpoints from 16.0 on. */
    private static final Set<String> SMART = Set.of(
            "Lcom/gigaspaces/internal/remoting/RemoteOperationRequest;",
            "Lcom/gigaspaces/internal/client/spaceproxy/operations/SpaceConnectRequest;");

    static boolean isSmart(String type) {
        return SMART.contains(type);
    }

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
