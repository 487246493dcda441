package com.gigaspaces.annotation.pojo;

import com.gigaspaces.client.storage_adapters.PropertyStorageAdapter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the code that turns the value of the annotated getter into what the space holds. Every server needs that code, and remote
 * clients bring none there: they refuse classes with this annotation. Use {@link SpaceStorageType}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpacePropertyStorageAdapter {

    Class<? extends PropertyStorageAdapter> value();
}
