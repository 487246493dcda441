package io.lrmi.boot.test.autoconfigure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Gives test contexts the grid that {@link AutoConfigureEmbeddedGrid} asks for. */
final class EmbeddedGridContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        AutoConfigureEmbeddedGrid wanted =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureEmbeddedGrid.class);
        return wanted == null
                ? null
                : new EmbeddedGridContextCustomizer(
                        wanted.partitions(),
                        wanted.backups(),
                        wanted.spaceName(),
                        wanted.grid() == GridLifecycle.FRESH ? testClass : null);
    }
}
