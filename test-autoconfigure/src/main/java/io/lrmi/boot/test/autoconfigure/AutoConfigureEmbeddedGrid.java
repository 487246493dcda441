package io.lrmi.boot.test.autoconfigure;

import io.lrmi.embedded.EmbeddedGrid;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Runs the application under test against an {@link EmbeddedGrid} of its own, for use beside {@code @SpringBootTest}. The grid wins
 * over everything the application says about where its grid is: properties, Kubernetes and beans.
 *
 * <p>The grid is a bean, with which a test stops members, or makes them fail
 * ({@link EmbeddedGrid#faults}). Each test finds it without entries, transactions and faults, whatever the ones before have left;
 * what a test needs it writes itself, or in a {@code @BeforeEach} method. Executed tasks are those of the packages in
 * {@code gigaspaces.lrmi.allowed-packages}.
 *
 * @see EmbeddedGridTest
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ResourceLock(providers = EmbeddedGridLocks.class)
public @interface AutoConfigureEmbeddedGrid {

    /** Number of partitions, at least 1. */
    int partitions() default 1;

    /** Number of backups of each partition, at least 0. */
    int backups() default 0;

    /** Name of the space; by default what {@code gigaspaces.space-name} says, or {@code test} where it is not set. */
    String spaceName() default "";

    /** How long the grid lives. */
    GridLifecycle grid() default GridLifecycle.SHARED;
}
