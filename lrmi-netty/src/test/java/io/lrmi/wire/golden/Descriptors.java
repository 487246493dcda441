package io.lrmi.wire.golden;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.golden.Capture.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The class descriptors that this code writes, and those that a captured frame introduced. */
final class Descriptors {

    private static final int CLASS_DESC = 0x72;
    private static final int STRING = 0x74;
    private static final int CLASS = 0x76;
    private static final int SMART = -3;

    /** Where the arguments of a request begin. */
    private static final int ARGUMENTS = 32;

    private Descriptors() {}

    /** Every constant of the message classes. */
    static List<WireClass> constants() {
        try {
            Path root = Path.of(WireClass.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("io/lrmi/wire"))) {
                List<WireClass> constants = new ArrayList<>();
                for (Path file : files.filter(f -> f.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name =
                            root.relativize(file).toString().replace('/', '.').replace(".class", "");
                    if (!name.endsWith("package-info")) {
                        addConstants(Class.forName(name), constants);
                    }
                }
                return constants;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addConstants(Class<?> type, List<WireClass> constants) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == WireClass.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                WireClass constant = (WireClass) field.get(null);
                if (!constants.contains(constant)) {
                    constants.add(constant);
                }
            }
        }
    }

    /** An object without data. */
    private record Empty(WireClass wireClass) implements WireMessage {

        @Override
        public void write(WireOutput out) {}
    }

    /** Follows which ids the captured side has given to classes, so that ours gives the same. */
    static final class Numbering {

        private final Map<String, WireClass> constants = new HashMap<>();
        /** In the order of their ids, the first of which is 1. */
        private final List<String> classes = new ArrayList<>();

        private int lastRepetitive;
        private int lastSmart;

        Numbering() {
            constants().forEach(constant -> constants.put(constant.name(), constant));
        }

        /** The names of the classes the frame introduced, in the order of their ids. */
        List<String> introducedBy(Frame frame) {
            byte[] bytes = frame.payload();
            List<String> names = new ArrayList<>();
            boolean found = true;
            while (found) {
                found = false;
                for (int i = 0; i + 7 < bytes.length && !found; i++) {
                    String name = bytes[i] == CLASS_DESC && intAt(bytes, i + 1) == classes.size() + 1
                            ? nameAt(bytes, i + 5)
                            : null;
                    if (name != null) {
                        names.add(name);
                        classes.add(name);
                        found = true;
                    }
                }
            }
            return names;
        }

        /** The repetitive strings the request introduced, in the order of their codes. */
        List<String> repetitiveIn(Frame frame) {
            byte[] bytes = frame.payload();
            List<String> strings = new ArrayList<>();
            for (int i = 0; frame.toServer() && i + 7 <= bytes.length; i++) {
                if (intAt(bytes, i) == lastRepetitive + 1 && bytes[i + 4] == STRING) {
                    int length = ((bytes[i + 5] & 0xff) << 8) | (bytes[i + 6] & 0xff);
                    if (i + 7 + length <= bytes.length) {
                        strings.add(new String(bytes, i + 7, length, StandardCharsets.UTF_8));
                        lastRepetitive++;
                    }
                }
            }
            return strings;
        }

        /** The classes the frame introduced in the smart form, in the order of their codes; after {@link #introducedBy}. */
        List<String> smartIn(Frame frame) {
            byte[] bytes = frame.payload();
            List<String> names = new ArrayList<>();
            boolean found = true;
            while (found) {
                found = false;
                for (int i = 1; i + 10 <= bytes.length && !found; i++) {
                    int id = intAt(bytes, i + 6);
                    // Stubs list their interfaces behind a number, too.
                    boolean smart = bytes[i - 1] == SMART || (frame.toServer() && i == ARGUMENTS);
                    found = smart
                            && intAt(bytes, i) == lastSmart + 1
                            && bytes[i + 4] == CLASS
                            && bytes[i + 5] == CLASS_DESC
                            && id > 0
                            && id <= classes.size();
                    if (found) {
                        names.add(classes.get(id - 1));
                        lastSmart++;
                    }
                }
            }
            return names;
        }

        /** Writes a frame that is not compared and introduces these classes and strings. */
        void introduce(WireOutput out, List<String> names, List<String> repetitive, List<String> smart) {
            out.begin();
            repetitive.forEach(out::writeRepetitive);
            for (String name : names) {
                WireClass constant = constants.get(name);
                out.writeObject(new WireNode.Type(constant != null ? constant : WireClass.plain(name, 0, 0)));
            }
            for (String name : smart) {
                out.writeArgument(new Empty(constants.getOrDefault(name, WireClass.smart(name, 1))));
            }
            out.finish();
        }

        private static int intAt(byte[] bytes, int at) {
            return java.nio.ByteBuffer.wrap(bytes, at, 4).getInt();
        }

        private static String nameAt(byte[] bytes, int at) {
            int length = ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
            if (length < 2 || at + 2 + length + 9 > bytes.length) {
                return null;
            }
            String name = new String(bytes, at + 2, length, StandardCharsets.ISO_8859_1);
            return name.matches("[\\w.$\\[;]+") ? name : null;
        }
    }
}
