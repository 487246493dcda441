package com.gigaspaces.annotation.pojo;

import com.gigaspaces.metadata.StorageType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how the space holds the property of the annotated getter. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceStorageType {

    StorageType storageType() default StorageType.DEFAULT;
}
