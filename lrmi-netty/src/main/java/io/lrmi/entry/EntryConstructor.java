package io.lrmi.entry;

import com.gigaspaces.annotation.pojo.SpaceClassConstructor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/**
 * The constructor by which the entries of a class get their values.
 *
 * @param parameters names of properties, one for each parameter
 */
record EntryConstructor(Constructor<?> constructor, List<String> parameters) {

    EntryConstructor {
        parameters = List.copyOf(parameters);
    }

    /**
     * The annotated constructor of a class, null if it has none.
     *
     * @throws SpaceMetadataException if there are several, or its parameters are not properties
     */
    static @Nullable EntryConstructor of(Class<?> type, Map<String, BeanProperty> beans) {
        Constructor<?> found = null;
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(SpaceClassConstructor.class)) {
                if (found != null) {
                    throw invalid(type, "@SpaceClassConstructor is on more than one constructor");
                }
                found = constructor;
            }
        }
        return found == null ? null : of(type, found, beans);
    }

    private static EntryConstructor of(Class<?> type, Constructor<?> constructor, Map<String, BeanProperty> beans) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : constructor.getParameters()) {
            if (!parameter.isNamePresent()) {
                throw invalid(
                        type,
                        "the names of the parameters of its constructor are not known; compile it with -parameters");
            }
            String name = parameter.getName();
            BeanProperty bean = beans.get(name);
            if (bean == null || bean.getter() == null || bean.type() != parameter.getType()) {
                throw invalid(
                        type,
                        "there is no getter of type " + parameter.getType().getName()
                                + " for parameter '" + name
                                + "' of its constructor; add one, with @SpaceExclude if it is not"
                                + " to be stored");
            }
            names.add(name);
        }
        return new EntryConstructor(constructor, names);
    }

    private static SpaceMetadataException invalid(Class<?> type, String reason) {
        return new SpaceMetadataException(type.getName() + " cannot be an entry: " + reason);
    }

    boolean sets(String property) {
        return parameters.contains(property);
    }
}
