package com.gigaspaces.annotation.pojo;

import com.gigaspaces.metadata.StorageType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the space holds the property of the annotated getter. Unlike {@link SpaceStorageType}, which it does not go together with,
 * it does not make the property a part of the entries by itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpacePropertyStorage {

    StorageType value();
}
