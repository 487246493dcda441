package io.lrmi.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A class of properties, with a constructor with a {@link GridUnderTest}, that belong to the contract. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("contract")
@AddLifecycleHook(PropertyGrid.class)
@interface PropertiesTest {}
