package com.gigaspaces.annotation.pojo;

import com.gigaspaces.metadata.StorageType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how the objects of a class are held in a space. A class can be used without it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceClass {

    /** Which properties of a class are stored. */
    enum IncludeProperties {
        /** Those with an annotation that includes them. */
        EXPLICIT,
        /** All with a getter and a setter, except excluded ones. */
        IMPLICIT
    }

    FifoSupport fifoSupport() default FifoSupport.DEFAULT;

    /** False if entries are not copied to backups and other sites. */
    boolean replicate() default true;

    /** False if entries are not stored by an underlying data source. */
    boolean persist() default true;

    /** False if the indexes of the super class are not taken over. */
    boolean inheritIndexes() default true;

    IncludeProperties includeProperties() default IncludeProperties.IMPLICIT;

    /** How values are held where a property says nothing else. */
    StorageType storageType() default StorageType.DEFAULT;

    /** False if entries are kept on the heap even where the space is set up to hold them outside. */
    boolean blobstoreEnabled() default true;

    /** True if every partition holds every entry. */
    boolean broadcast() default false;
}
