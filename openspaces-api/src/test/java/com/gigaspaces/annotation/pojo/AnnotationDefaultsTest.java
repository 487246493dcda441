package com.gigaspaces.annotation.pojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.annotation.pojo.SpaceClass.IncludeProperties;
import com.gigaspaces.annotation.pojo.SpaceProperty.IndexType;
import com.gigaspaces.metadata.SpaceDocumentSupport;
import com.gigaspaces.metadata.StorageType;
import com.gigaspaces.metadata.index.SpaceIndexType;
import org.junit.jupiter.api.Test;

class AnnotationDefaultsTest {

    @Test
    void aClassIsReplicatedPersistedAndIncludesAllProperties() {
        SpaceClass annotation = Product.class.getAnnotation(SpaceClass.class);

        assertThat(annotation.replicate()).isTrue();
        assertThat(annotation.persist()).isTrue();
        assertThat(annotation.inheritIndexes()).isTrue();
        assertThat(annotation.blobstoreEnabled()).isTrue();
        assertThat(annotation.broadcast()).isFalse();
        assertThat(annotation.fifoSupport()).isEqualTo(FifoSupport.DEFAULT);
        assertThat(annotation.includeProperties()).isEqualTo(IncludeProperties.IMPLICIT);
        assertThat(annotation.storageType()).isEqualTo(StorageType.DEFAULT);
    }

    @Test
    void anIdIsNotGenerated() throws Exception {
        assertThat(Product.class
                        .getMethod("getNumber")
                        .getAnnotation(SpaceId.class)
                        .autoGenerate())
                .isFalse();
    }

    @Test
    void aPropertySaysNothingMoreThanThatItIsIncluded() throws Exception {
        SpaceProperty annotation = Product.class.getMethod("getNumber").getAnnotation(SpaceProperty.class);

        assertThat(annotation.nullValue()).isEmpty();
        assertThat(annotation.documentSupport()).isEqualTo(SpaceDocumentSupport.DEFAULT);
        assertThat(annotation.index()).isEqualTo(IndexType.NOT_SET);
        assertThat(annotation.index().toSpaceIndexType()).isNull();
        assertThat(IndexType.EXTENDED.toSpaceIndexType()).isEqualTo(SpaceIndexType.EQUAL_AND_ORDERED);
        assertThat(IndexType.NONE.isIndexed()).isFalse();
    }

    @Test
    void severalIndexesAreCollected() throws Exception {
        SpaceIndex[] indexes = Product.class
                .getMethod("getMaker")
                .getAnnotation(SpaceIndexes.class)
                .value();

        assertThat(indexes).hasSize(2);
        assertThat(indexes[0].path()).isEmpty();
        assertThat(indexes[0].type()).isEqualTo(SpaceIndexType.EQUAL);
        assertThat(indexes[0].unique()).isFalse();
        assertThat(indexes[1].path()).isEqualTo("country");
    }

    @SpaceClass
    public static class Product {

        @SpaceId
        @SpaceProperty
        public int getNumber() {
            return 0;
        }

        @SpaceIndex
        @SpaceIndex(path = "country", type = SpaceIndexType.ORDERED)
        public Object getMaker() {
            return "";
        }
    }
}
