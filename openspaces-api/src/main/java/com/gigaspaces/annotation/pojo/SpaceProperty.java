package com.gigaspaces.annotation.pojo;

import com.gigaspaces.metadata.SpaceDocumentSupport;
import com.gigaspaces.metadata.index.SpaceIndexType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Includes the property of the annotated getter in the entry and says how it is treated. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceProperty {

    /** What stands for no value. */
    String EMPTY_VALUE = "";

    /** The older way to index a property; {@link SpaceIndex} is the newer one. */
    enum IndexType {
        /** Nothing is said about an index. */
        NOT_SET,
        /** No index. */
        NONE,
        /** An index for equality. */
        BASIC,
        /** An index for equality and order. */
        EXTENDED;

        /** True unless this is {@link #NONE}. */
        public boolean isIndexed() {
            return this != NONE;
        }

        /** The type of index, or null if nothing is said about one. */
        public @Nullable SpaceIndexType toSpaceIndexType() {
            return switch (this) {
                case NOT_SET -> null;
                case NONE -> SpaceIndexType.NONE;
                case BASIC -> SpaceIndexType.EQUAL;
                case EXTENDED -> SpaceIndexType.EQUAL_AND_ORDERED;
            };
        }
    }

    IndexType index() default IndexType.NOT_SET;

    /** For a property of a primitive type, the value that stands for null, so that templates can leave it open. */
    String nullValue() default EMPTY_VALUE;

    SpaceDocumentSupport documentSupport() default SpaceDocumentSupport.DEFAULT;
}
