package io.lrmi.boot.aot;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import java.util.List;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Entry classes of an application: those that say so, or that say which property is the id or decides the partition. */
final class EntryClassFilter implements TypeFilter {

    private static final String CLASS_ANNOTATION = SpaceClass.class.getName();
    private static final List<String> METHOD_ANNOTATIONS =
            List.of(SpaceId.class.getName(), SpaceRouting.class.getName());

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        AnnotationMetadata metadata = reader.getAnnotationMetadata();
        return metadata.hasAnnotation(CLASS_ANNOTATION)
                || METHOD_ANNOTATIONS.stream().anyMatch(metadata::hasAnnotatedMethods);
    }
}
