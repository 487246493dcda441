package io.lrmi.space;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import com.j_spaces.core.client.SQLQuery;
import org.jspecify.annotations.Nullable;

/** Names of the types that operations are about, as far as what an application passes says it. */
final class TypeNames {

    private TypeNames() {}

    /**
     * The type of a template, query, entry or task, of a type's name, or of the first of several.
     *
     * @return null for all types
     */
    static @Nullable String of(@Nullable Object subject) {
        if (subject instanceof Object[] several) {
            return several.length == 0 ? null : of(several[0]);
        }
        if (subject == null || subject.getClass() == Object.class) {
            return null;
        }
        if (subject instanceof String name) {
            return name;
        }
        String name = subject instanceof SpaceDocument document ? document.getTypeName() : ofQuery(subject);
        return name == null || name.equals(Object.class.getName()) ? null : name;
    }

    private static @Nullable String ofQuery(Object subject) {
        if (subject instanceof SQLQuery<?> query) {
            return query.getTypeName();
        }
        if (subject instanceof IdQuery<?> query) {
            return query.getTypeName();
        }
        if (subject instanceof IdsQuery<?> query) {
            return query.getTypeName();
        }
        if (subject instanceof PreparedQuery<?> prepared) {
            return prepared.query().typeName();
        }
        return subject.getClass().getName();
    }
}
