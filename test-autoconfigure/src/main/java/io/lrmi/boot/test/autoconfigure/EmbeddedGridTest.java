package io.lrmi.boot.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.core.env.Environment;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Tests what an application does with its space, and only that: against an embedded grid, with the auto-configuration of the
 * client, of transactions, caches, polling containers and services, and without the components of the
 * application. Those under test are named with {@code @Import}, or let in with {@link #includeFilters()}.
 *
 * <pre>{@code
 * @EmbeddedGridTest(partitions = 2)
 * @Import(Orders.class)
 * class OrdersTest {
 *
 *     @Autowired
 *     private Orders orders;
 * }
 * }</pre>
 *
 * <p>See {@link AutoConfigureEmbeddedGrid} for the grid, and for tests of a whole application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(EmbeddedGridTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(EmbeddedGridTypeExcludeFilter.class)
@AutoConfigureEmbeddedGrid
@ImportAutoConfiguration
public @interface EmbeddedGridTest {

    /** Number of partitions, at least 1. */
    @AliasFor(annotation = AutoConfigureEmbeddedGrid.class)
    int partitions() default 1;

    /** Number of backups of each partition, at least 0. */
    @AliasFor(annotation = AutoConfigureEmbeddedGrid.class)
    int backups() default 0;

    /** Name of the space; by default what {@code gigaspaces.space-name} says, or {@code test} where it is not set. */
    @AliasFor(annotation = AutoConfigureEmbeddedGrid.class)
    String spaceName() default "";

    /** How long the grid lives. */
    @AliasFor(annotation = AutoConfigureEmbeddedGrid.class)
    GridLifecycle grid() default GridLifecycle.SHARED;

    /** Properties as {@code key=value} that are added to the {@link Environment} before the application starts. */
    String[] properties() default {};

    /** Whether components are filtered; by default none of the application's is found. */
    boolean useDefaultFilters() default true;

    /** Components to find although they are filtered. */
    Filter[] includeFilters() default {};

    /** Components to leave out. */
    Filter[] excludeFilters() default {};

    /** Auto-configurations to leave out. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
