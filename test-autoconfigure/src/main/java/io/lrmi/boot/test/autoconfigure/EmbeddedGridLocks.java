package io.lrmi.boot.test.autoconfigure;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Keeps tests apart that may have the same grid, where tests run at the same time. */
final class EmbeddedGridLocks implements ResourceLocksProvider {

    private static final String PREFIX = "io.lrmi.embedded.EmbeddedGrid/";

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        AutoConfigureEmbeddedGrid wanted =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureEmbeddedGrid.class);
        boolean fresh = wanted != null && wanted.grid() == GridLifecycle.FRESH;
        return Set.of(new Lock(PREFIX + (fresh ? testClass.getName() : "shared")));
    }
}
