package com.gigaspaces.annotation.pojo;

import com.gigaspaces.metadata.ClassBinaryStorageLayout;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the space hold entries of a class in one piece of bytes each. Clients without the code of the server cannot read these: they
 * refuse classes with this annotation. Use {@link SpaceClass#storageType()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceClassBinaryStorage {

    ClassBinaryStorageLayout layout() default ClassBinaryStorageLayout.DEFAULT;
}
