package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceClass.IncludeProperties;
import com.gigaspaces.annotation.pojo.SpaceDynamicProperties;
import com.gigaspaces.annotation.pojo.SpaceExclude;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceLeaseExpiration;
import com.gigaspaces.annotation.pojo.SpacePersist;
import com.gigaspaces.annotation.pojo.SpaceProperty;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import com.gigaspaces.annotation.pojo.SpaceVersion;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.index.SpaceIndexType;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassIntrospectionTest {

    private static TypeDescriptor describe(Class<?> type) {
        return new EntryFixture().types.ofClass(type).descriptor();
    }

    private static String[] properties(Class<?> type) {
        return describe(type).properties().stream()
                .map(property -> property.name() + ":" + property.typeName())
                .toArray(String[]::new);
    }

    private static IndexDescriptor index(TypeDescriptor type, String name) {
        return type.indexes().stream()
                .filter(index -> index.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    public static class Accessors {
        public String getURL() {
            return null;
        }

        public void setURL(String value) {}

        public String getX() {
            return null;
        }

        public void setX(String value) {}

        public boolean isVip() {
            return true;
        }

        public void setVip(boolean value) {}

        public String isText() {
            return null;
        }

        public void setText(String value) {}

        public String getReadOnly() {
            return null;
        }

        public void setWriteOnly(String value) {}

        public String getOtherType() {
            return null;
        }

        public void setOtherType(Integer value) {}

        public Accessors setFluent(String value) {
            return this;
        }

        String getFluent() {
            return null;
        }

        public static String getGlobal() {
            return null;
        }

        public static void setGlobal(String value) {}

        public String get() {
            return null;
        }

        public void set(String value) {}
    }

    @Test
    void namesPropertiesByTheirGettersAndSetters() {
        assertThat(properties(Accessors.class))
                .containsExactly(
                        "URL:java.lang.String", "fluent:java.lang.String", "vip:boolean", "x:java.lang.String");
    }

    public static class TwoGetters {
        public boolean isBoth() {
            return true;
        }

        public boolean getBoth() {
            return true;
        }

        public void setBoth(boolean value) {}

        public boolean isBoxed() {
            return true;
        }

        public Boolean getBoxed() {
            return true;
        }

        public void setBoxed(Boolean value) {}

        public boolean isLost() {
            return true;
        }

        public Boolean getLost() {
            return true;
        }

        public void setLost(String value) {}
    }

    @Test
    void takesOfTwoGettersTheOneThatFitsTheSetter() {
        assertThat(properties(TwoGetters.class)).containsExactly("both:boolean", "boxed:java.lang.Boolean");
    }

    public static class Base {
        @SpaceId
        public Long getKey() {
            return null;
        }

        public void setKey(Long value) {}

        @SpaceIndex
        public String getZeta() {
            return null;
        }

        public void setZeta(String value) {}

        public int[] getBeta() {
            return null;
        }

        public void setBeta(int[] value) {}

        @SpaceExclude
        public String getHidden() {
            return null;
        }

        public void setHidden(String value) {}
    }

    public static class Middle extends Base {
        public String getAlpha() {
            return null;
        }

        public void setAlpha(String value) {}

        @Override
        @SpaceIndex(type = SpaceIndexType.ORDERED)
        public int[] getBeta() {
            return null;
        }

        @SpaceRouting
        public Integer getRoute() {
            return null;
        }

        public void setRoute(Integer value) {}
    }

    @SpaceClass(inheritIndexes = false, fifoSupport = FifoSupport.ALL)
    public static class Leaf extends Middle {
        @SpaceIndex(path = "name")
        @SpaceIndex(path = "[*].x", unique = true)
        public ref.Person getAaa() {
            return null;
        }

        public void setAaa(ref.Person value) {}
    }

    @Test
    void putsPropertiesOfSuperClassesFirst() {
        assertThat(properties(Leaf.class))
                .containsExactly(
                        "beta:[I",
                        "key:java.lang.Long",
                        "zeta:java.lang.String",
                        "alpha:java.lang.String",
                        "route:java.lang.Integer",
                        "aaa:ref.Person");
        assertThat(describe(Leaf.class).superTypes())
                .containsExactly(
                        Leaf.class.getName(), Middle.class.getName(), Base.class.getName(), "java.lang.Object");
    }

    @Test
    void inheritsIdAndIndexes() {
        TypeDescriptor type = describe(Middle.class);

        assertThat(type.idProperty()).isEqualTo("key");
        assertThat(type.routingProperty()).isEqualTo("route");
        assertThat(type.indexes()).hasSize(4);
        assertThat(index(type, "key").unique()).isTrue();
        assertThat(index(type, "zeta").kind()).isEqualTo(IndexDescriptor.EQUAL);
        assertThat(index(type, "beta").kind()).isEqualTo(IndexDescriptor.ORDERED);
        assertThat(index(type, "route").position()).isEqualTo(4);
    }

    @Test
    void indexesPathsAndKeepsTheImpliedIndexesOnly() {
        TypeDescriptor type = describe(Leaf.class);

        assertThat(type.indexes())
                .extracting(IndexDescriptor::name)
                .containsExactlyInAnyOrder("key", "route", "aaa.name", "aaa[*].x");
        assertThat(index(type, "aaa[*].x").unique()).isTrue();
        assertThat(index(type, "aaa.name").position()).isEqualTo(-1);
        assertThat(index(type, "aaa.name").wireClass().name())
                .isEqualTo("com.gigaspaces.metadata.index.SpacePathIndex");
        assertThat(index(type, "aaa[*].x").wireClass().name())
                .isEqualTo("com.gigaspaces.internal.metadata.SpaceCollectionIndex");
        assertThat(type.fifoSupport()).isEqualTo(3);
        assertThat(new EntryFixture().types.ofClass(Leaf.class).alwaysFifo()).isTrue();
    }

    @SpaceClass(
            fifoSupport = FifoSupport.OPERATION,
            replicate = false,
            blobstoreEnabled = false,
            includeProperties = IncludeProperties.EXPLICIT)
    public static class Explicit {
        @SpaceId
        public Integer getId() {
            return null;
        }

        public void setId(Integer value) {}

        @SpaceProperty(nullValue = "-1")
        public int getCount() {
            return -1;
        }

        public void setCount(int value) {}

        public String getOther() {
            return null;
        }

        public void setOther(String value) {}

        @SpaceIndex(type = SpaceIndexType.EXTENDED)
        public double getIndexed() {
            return 0;
        }

        public void setIndexed(double value) {}
    }

    @Test
    void includesOnlyAnnotatedPropertiesIfAskedTo() {
        TypeDescriptor type = describe(Explicit.class);

        assertThat(type.properties()).extracting(PropertyDescriptor::name).containsExactly("count", "id", "indexed");
        assertThat(index(type, "indexed").kind()).isEqualTo(IndexDescriptor.EQUAL_AND_ORDERED);
        assertThat(type.fifoSupport()).isEqualTo(2);
        assertThat(type.replicable()).isFalse();
        assertThat(type.blobstoreEnabled()).isFalse();
    }

    public static class Metadata {
        @SpaceId(autoGenerate = true)
        public String getId() {
            return null;
        }

        public void setId(String value) {}

        @SpaceVersion
        public int getVersion() {
            return 0;
        }

        public void setVersion(int value) {}

        @SpaceLeaseExpiration
        public long getLease() {
            return 0;
        }

        public void setLease(long value) {}

        @SpacePersist
        public boolean isPersist() {
            return true;
        }

        public void setPersist(boolean value) {}

        @SpaceDynamicProperties
        public Map<String, Object> getMore() {
            return null;
        }

        public void setMore(Map<String, Object> value) {}

        @SpaceExclude
        public String getExcluded() {
            return null;
        }

        public void setExcluded(String value) {}
    }

    @Test
    void keepsMetadataOutOfTheProperties() {
        TypeDescriptor type = describe(Metadata.class);

        assertThat(type.properties()).extracting(PropertyDescriptor::name).containsExactly("id");
        assertThat(type.autoGenerateId()).isTrue();
        assertThat(type.optimisticLocking()).isTrue();
        assertThat(type.dynamicProperties()).isTrue();
        assertThat(type.indexes()).isEmpty();
    }

    public static class NoId {
        public String getFirst() {
            return null;
        }

        public void setFirst(String value) {}

        @SpaceIndex
        public String getSecond() {
            return null;
        }

        public void setSecond(String value) {}
    }

    @Test
    void routesByTheFirstIndexedPropertyWithoutAnId() {
        assertThat(describe(NoId.class).idProperty()).isNull();
        assertThat(describe(NoId.class).defaultProperty()).isEqualTo("second");
        assertThat(describe(NoId.class).routingProperty()).isEqualTo("second");
        assertThat(describe(Accessors.class).routingProperty()).isEqualTo("URL");
    }

    public abstract static class Generic<T> {
        @SpaceId
        public T getId() {
            return null;
        }

        public void setId(T value) {}
    }

    public static class Concrete extends Generic<Integer> {
        @Override
        public Integer getId() {
            return null;
        }

        @Override
        public void setId(Integer value) {}
    }

    @Test
    void seesThroughBridgeMethods() {
        assertThat(properties(Concrete.class)).containsExactly("id:java.lang.Integer");
        assertThat(properties(Generic.class)).containsExactly("id:java.lang.Object");
    }

    @Test
    void showsApplicationsWhatItFound() {
        SpaceTypeDescriptor type =
                new EntryFixture().types.ofClass(Middle.class).publicDescriptor();

        assertThat(type.getTypeSimpleName()).isEqualTo("ClassIntrospectionTest$Middle");
        assertThat(type.getSuperTypeName()).isEqualTo(Base.class.getName());
        assertThat(type.getObjectClass()).isEqualTo(Middle.class);
        assertThat(type.isConcreteType()).isTrue();
        assertThat(type.getIdPropertyName()).isEqualTo("key");
        assertThat(type.getFixedPropertyPosition("route")).isEqualTo(4);
        assertThat(type.getFixedProperty("beta").getType()).isEqualTo(int[].class);
        assertThat(type.getFixedProperty("beta").getTypeDisplayName()).isEqualTo("int[]");
        assertThat(type.getFixedProperty("none")).isNull();
        assertThat(type.getPropertiesIndexTypes()).containsExactly(true, true, true, false, true);
        assertThat(type.getIndexes().get("key").isUnique()).isTrue();
        assertThat(type.getFifoSupport()).isEqualTo(FifoSupport.OFF);
    }
}
