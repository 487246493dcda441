package io.lrmi.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Prints the public members of a class the way the list of the original signatures does. A type whose arguments can be anything
 * is printed without them, as it is the same type to callers and in compiled code: {@code ISpaceQuery<?>} as {@code ISpaceQuery}.
 */
final class Signatures {

    /** Methods every object or externalizable value has; the list leaves them out. */
    private static final Set<String> LEFT_OUT = Set.of(
            "boolean equals(Object)",
            "int hashCode()",
            "String toString()",
            "void readExternal(ObjectInput)",
            "void writeExternal(ObjectOutput)",
            "void toText(Textualizer)");

    private Signatures() {}

    /** The public members the class itself declares. */
    static Set<String> declaredBy(Class<?> type) {
        Set<String> members = new TreeSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Modifier.isPublic(constructor.getModifiers())) {
                members.add(type.getSimpleName()
                        + arguments(constructor.getGenericParameterTypes(), constructor.isVarArgs()));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                members.add(print(field));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.getName().startsWith("lambda$")) {
                members.add(print(method));
            }
        }
        members.removeAll(LEFT_OUT);
        return members;
    }

    /** Every public method and field a caller of the class can use, whoever declares it, and its constructors. */
    static Set<String> usableOn(Class<?> type) {
        Set<String> members = declaredBy(type);
        for (Field field : type.getFields()) {
            members.add(print(field));
        }
        for (Method method : type.getMethods()) {
            members.add(print(method));
        }
        return members;
    }

    private static String print(Field field) {
        return "field " + prefix(field.getModifiers()) + print(field.getGenericType()) + " " + field.getName();
    }

    private static String print(Method method) {
        return prefix(method.getModifiers())
                + variables(method.getTypeParameters())
                + print(method.getGenericReturnType())
                + " "
                + method.getName()
                + arguments(method.getGenericParameterTypes(), method.isVarArgs());
    }

    private static String prefix(int modifiers) {
        return Modifier.isStatic(modifiers) ? "static " : "";
    }

    private static String variables(TypeVariable<?>[] variables) {
        if (variables.length == 0) {
            return "";
        }
        return Arrays.stream(variables)
                .map(variable -> variable.getName() + bounds(variable.getBounds()))
                .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String bounds(Type[] bounds) {
        return bounds[0] == Object.class
                ? ""
                : Arrays.stream(bounds).map(Signatures::print).collect(Collectors.joining(" & ", " extends ", ""));
    }

    private static String arguments(Type[] types, boolean varArgs) {
        String printed = Arrays.stream(types).map(Signatures::print).collect(Collectors.joining(", ", "(", ")"));
        return varArgs ? printed.substring(0, printed.length() - "[])".length()) + "...)" : printed;
    }

    private static String print(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? print(plain.getComponentType()) + "[]" : simpleName(plain);
        }
        if (type instanceof ParameterizedType parameterized) {
            if (Arrays.stream(parameterized.getActualTypeArguments()).allMatch(Signatures::isAnything)) {
                return simpleName((Class<?>) parameterized.getRawType());
            }
            return simpleName((Class<?>) parameterized.getRawType())
                    + Arrays.stream(parameterized.getActualTypeArguments())
                            .map(Signatures::print)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof GenericArrayType array) {
            return print(array.getGenericComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0
                    ? "? super " + print(wildcard.getLowerBounds()[0])
                    : wildcard.getUpperBounds()[0] == Object.class
                            ? "?"
                            : "? extends " + print(wildcard.getUpperBounds()[0]);
        }
        return ((TypeVariable<?>) type).getName();
    }

    private static boolean isAnything(Type argument) {
        return argument instanceof WildcardType wildcard
                && wildcard.getLowerBounds().length == 0
                && wildcard.getUpperBounds()[0] == Object.class;
    }

    private static String simpleName(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
