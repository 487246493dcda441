package io.lrmi.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Mistakes in the structure of serialized values, so that the stream itself stays readable: other lengths and sizes, other classes, objects
 * in the wrong place, several times, or within themselves. Owned by one thread.
 */
public final class NodeMutations {

    private final Random random;
    private final List<byte[]> corpus;
    private final List<WireClass> classes = new ArrayList<>();

    /** For streams with a header. */
    public NodeMutations(Random random, List<byte[]> corpus) {
        this.random = random;
        this.corpus = corpus;
        for (byte[] stream : corpus) {
            for (WireNode node : nodes(read(stream))) {
                classes.add(node.type());
            }
        }
    }

    private static Object read(byte[] stream) {
        return WireInput.forStream(
                        WireRegistry.EMPTY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0, stream, 0, stream.length)
                .readObject();
    }

    private Object any() {
        return read(corpus.get(random.nextInt(corpus.size())));
    }

    /** One of the streams with mistakes in it. */
    public byte[] next() {
        byte[] stream = null;
        while (stream == null) {
            Object root = any();
            stream = root instanceof WireNode ? withMistakes(root) : null;
        }
        return stream;
    }

    /** Null if they are such that it cannot be written: an object where a number belongs, or too deep. */
    private byte[] withMistakes(Object value) {
        Object root = value;
        for (int mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--) {
            root = mutated(root);
        }
        WireOutput out = WireOutput.forStream(false, ProtocolVersion.V15_8_0);
        try {
            out.writeObject(root);
            return out.toByteArray();
        } catch (RuntimeException | StackOverflowError cannotBeWritten) {
            return null;
        }
    }

    private Object mutated(Object root) {
        List<WireNode> nodes = nodes(root);
        WireNode node = nodes.get(random.nextInt(nodes.size()));
        if (node instanceof WireNode.Instance instance) {
            return random.nextInt(6) == 0 ? replaced(root, node, withClass(instance)) : changed(root, instance, nodes);
        }
        if (node instanceof WireNode.Array array && array.elements() instanceof Object[] elements) {
            if (elements.length > 0 && random.nextBoolean()) {
                elements[random.nextInt(elements.length)] = something(nodes);
                return root;
            }
            return replaced(root, node, new WireNode.Array(anyClass(), elements));
        }
        if (node instanceof WireNode.Array array) {
            return replaced(root, node, new WireNode.Array(anyClass(), array.elements()));
        }
        if (node instanceof WireNode.Constant constant) {
            return replaced(
                    root,
                    node,
                    random.nextBoolean()
                            ? new WireNode.Constant(constant.type(), "NONE")
                            : new WireNode.Constant(anyClass(), constant.name()));
        }
        return replaced(root, node, new WireNode.Type(anyClass()));
    }

    private WireClass anyClass() {
        return classes.get(random.nextInt(classes.size()));
    }

    /** The same data under the name of another class, or with other flags. */
    private WireNode withClass(WireNode.Instance instance) {
        WireClass was = instance.type();
        WireClass other = anyClass();
        WireClass type = new WireClass(
                random.nextInt(4) == 0 ? was.name() : other.name(),
                other.serialVersion(),
                random.nextInt(8) == 0 ? other.flags() : was.flags(),
                was.fields(),
                random.nextInt(8) == 0 ? null : was.superClass());
        WireNode.Instance copy = new WireNode.Instance(type);
        for (WireNode.Part part : instance.parts()) {
            WireClass declaring = part.declaring() == was ? type : part.declaring();
            if (type.superClass() != null || declaring == type) {
                copy.part(declaring, part.fieldValues(), part.customData().toArray());
            }
        }
        return copy;
    }

    private Object changed(Object root, WireNode.Instance instance, List<WireNode> nodes) {
        if (instance.parts().isEmpty()) {
            return root;
        }
        WireNode.Part part =
                instance.parts().get(random.nextInt(instance.parts().size()));
        List<Object> data = part.customData();
        Object[] values = part.fieldValues();
        if (values.length > 0 && (data.isEmpty() || random.nextInt(3) == 0)) {
            int at = random.nextInt(values.length);
            values[at] = part.declaring().fields()[at].isPrimitive() ? number(values[at]) : something(nodes);
        } else if (!data.isEmpty()) {
            int at = random.nextInt(data.size());
            switch (random.nextInt(5)) {
                case 0 -> data.remove(at);
                case 1 -> data.add(at, something(nodes));
                case 2 -> Collections.swap(data, at, random.nextInt(data.size()));
                default -> data.set(at, data.get(at) instanceof byte[] block ? block(block) : something(nodes));
            }
        }
        return root;
    }

    /** Primitive data hold sizes more often than anything else. */
    private byte[] block(byte[] block) {
        byte[] result = block.clone();
        if (result.length > 0 && random.nextInt(4) > 0) {
            int at = random.nextInt(result.length) & ~3;
            int value = interesting();
            for (int i = 0; i < 4 && at + i < result.length; i++) {
                result[at + i] = (byte) (value >> (24 - 8 * i));
            }
            return result;
        }
        return random.nextBoolean() ? new byte[0] : new byte[random.nextInt(300)];
    }

    private int interesting() {
        int[] values = {0, 1, 2, 3, 17, 1000, 100_000, 1 << 30, Integer.MAX_VALUE, -1, Integer.MIN_VALUE};
        return values[random.nextInt(values.length)];
    }

    private Object number(Object value) {
        int number = interesting();
        if (value instanceof Integer) {
            return number;
        }
        if (value instanceof Long) {
            return random.nextBoolean() ? (long) number : ((long) number << 32);
        }
        if (value instanceof Short) {
            return (short) number;
        }
        if (value instanceof Byte) {
            return (byte) number;
        }
        if (value instanceof Float) {
            return random.nextBoolean() ? (float) number : Float.NaN;
        }
        return value instanceof Boolean flag ? (Object) !flag : value;
    }

    /** What takes the place of an object: another one of this value, so that there may be a circle, or one of another value. */
    private Object something(List<WireNode> nodes) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> "text";
            case 2, 3, 4 -> nodes.get(random.nextInt(nodes.size()));
            case 5 -> {
                List<WireNode> others = nodes(any());
                yield others.isEmpty() ? "other" : others.get(random.nextInt(others.size()));
            }
            default -> any();
        };
    }

    /** Puts a node in the place of another wherever that is. */
    private static Object replaced(Object root, WireNode old, WireNode replacement) {
        if (root == old) {
            return replacement;
        }
        for (WireNode node : nodes(root)) {
            if (node instanceof WireNode.Instance instance) {
                for (WireNode.Part part : instance.parts()) {
                    replace(part.fieldValues(), old, replacement);
                    part.customData().replaceAll(value -> value == old ? replacement : value);
                }
            } else if (node instanceof WireNode.Array array && array.elements() instanceof Object[] elements) {
                replace(elements, old, replacement);
            }
        }
        return root;
    }

    private static void replace(Object[] values, WireNode old, WireNode replacement) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == old) {
                values[i] = replacement;
            }
        }
    }

    private static List<WireNode> nodes(Object root) {
        Set<WireNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<WireNode> open = new ArrayList<>();
        add(root, open, seen);
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i) instanceof WireNode.Instance instance) {
                for (WireNode.Part part : instance.parts()) {
                    for (Object value : part.fieldValues()) {
                        add(value, open, seen);
                    }
                    part.customData().forEach(value -> add(value, open, seen));
                }
            } else if (open.get(i) instanceof WireNode.Array array && array.elements() instanceof Object[] elements) {
                for (Object element : elements) {
                    add(element, open, seen);
                }
            }
        }
        return open;
    }

    private static void add(Object value, List<WireNode> open, Set<WireNode> seen) {
        if (value instanceof WireNode node && seen.add(node)) {
            open.add(node);
        }
    }
}
