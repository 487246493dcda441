package io.lrmi.boot.test.autoconfigure;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/** Leaves the components of the application out of an {@link EmbeddedGridTest}. */
final class EmbeddedGridTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<EmbeddedGridTest> {

    EmbeddedGridTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }
}
