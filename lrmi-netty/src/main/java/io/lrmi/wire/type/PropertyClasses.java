package io.lrmi.wire.type;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import java.io.ObjectStreamClass;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code Class} objects of property types that every server has. Properties of other types travel as
 * {@code java.lang.Object} beside their true type name, so that a server never looks for an application's class.
 */
final class PropertyClasses {

    private static final WireNode.Type OBJECT = new WireNode.Type(WireClass.plain("java.lang.Object", 0, 0));
    private static final Map<String, WireNode.Type> TYPES = new HashMap<>();

    static {
        for (WireClass type : new WireClass[] {JavaTypes.INTEGER, JavaTypes.LONG, JavaTypes.BOOLEAN}) {
            add(type);
        }
        add(WireClass.plain("java.lang.String", 0xa0f0a4387a3bb342L, 2));
        add(WireClass.serializable("java.lang.Double", -9172774392245257468L, 2, JavaTypes.NUMBER, "D value"));
        add(WireClass.serializable("java.lang.Float", -2671257302660747028L, 2, JavaTypes.NUMBER, "F value"));
        add(WireClass.serializable("java.lang.Short", 7515723908773894738L, 2, JavaTypes.NUMBER, "S value"));
        add(WireClass.serializable("java.lang.Byte", -7183698231559129828L, 2, JavaTypes.NUMBER, "B value"));
        add(WireClass.serializable("java.lang.Character", 3786198910865385080L, 2, null, "C value"));
        for (Class<?> primitive : new Class<?>[] {
            int.class, long.class, boolean.class, double.class, float.class, short.class, byte.class, char.class
        }) {
            add(WireClass.plain(
                    primitive.getName(), ObjectStreamClass.lookupAny(primitive).getSerialVersionUID(), 0));
        }
    }

    private PropertyClasses() {}

    private static void add(WireClass type) {
        TYPES.put(type.name(), new WireNode.Type(type));
    }

    static WireNode classObject(String typeName) {
        return TYPES.getOrDefault(typeName, OBJECT);
    }
}
