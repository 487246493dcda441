package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceClassBinaryStorage;
import com.gigaspaces.annotation.pojo.SpaceClassConstructor;
import com.gigaspaces.annotation.pojo.SpaceDynamicProperties;
import com.gigaspaces.annotation.pojo.SpaceExclude;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceProperty;
import com.gigaspaces.annotation.pojo.SpacePropertyStorageAdapter;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import com.gigaspaces.annotation.pojo.SpaceSequenceNumber;
import com.gigaspaces.annotation.pojo.SpaceStorageType;
import com.gigaspaces.annotation.pojo.SpaceVersion;
import com.gigaspaces.client.storage_adapters.PropertyStorageAdapter;
import com.gigaspaces.metadata.StorageType;
import org.junit.jupiter.api.Test;
import org.openspaces.core.SpaceMetadataException;

class ClassValidationTest {

    private static void assertRefused(Class<?> type, String... reasons) {
        assertThatThrownBy(() -> new EntryFixture().types.ofClass(type))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining(type.getName())
                .hasMessageContainingAll(reasons);
    }

    public static class NoConstructor {
        NoConstructor(int value) {
            assertThat(value).isNotNegative();
        }
    }

    private final String outer = "outer";

    class Inner {
        public String getName() {
            return outer;
        }
    }

    @Test
    void needsAWayToCreateObjects() {
        assertRefused(NoConstructor.class, "no constructor without parameters");
        assertRefused(Inner.class, "declare it static");
        assertRefused(Runnable.class, "only classes");
        assertRefused(Thread.State.class, "only classes");
    }

    private static final class Hidden {
        private Integer id;

        private Hidden() {}

        @SpaceId
        private Integer getId() {
            return id;
        }

        private void setId(Integer id) {
            this.id = id;
        }
    }

    @Test
    void acceptsPrivateClassesConstructorsAndAccessors() {
        Hidden hidden = new Hidden();
        hidden.setId(5);

        assertThat(new EntryFixture().roundTrip(hidden).getId()).isEqualTo(5);
    }

    public static class NumberAsGeneratedId {
        @SpaceId(autoGenerate = true)
        public Integer getId() {
            return null;
        }

        public void setId(Integer value) {}
    }

    public static class LongVersion {
        @SpaceVersion
        public long getVersion() {
            return 0;
        }

        public void setVersion(long value) {}
    }

    public static class DynamicList {
        @SpaceDynamicProperties
        public String getMore() {
            return null;
        }

        public void setMore(String value) {}
    }

    @Test
    void checksTypesOfMetadata() {
        assertRefused(NumberAsGeneratedId.class, "'id'", "String", "java.lang.Integer");
        assertRefused(LongVersion.class, "'version'", "int or Integer");
        assertRefused(DynamicList.class, "'more'", "Map<String, Object>");
    }

    public static class TwoIds {
        @SpaceId
        public Integer getFirst() {
            return null;
        }

        public void setFirst(Integer value) {}

        @SpaceId
        public Integer getSecond() {
            return null;
        }

        public void setSecond(Integer value) {}
    }

    public static class VersionAsId {
        @SpaceId
        @SpaceVersion
        public Integer getId() {
            return null;
        }

        public void setId(Integer value) {}
    }

    @Test
    void refusesContradictingRoles() {
        assertRefused(TwoIds.class, "@SpaceId", "'first'", "'second'");
        assertRefused(VersionAsId.class, "'id'", "version");
    }

    public static class ReadOnlyId {
        @SpaceId
        public Integer getId() {
            return null;
        }
    }

    public static class ExcludedId {
        @SpaceId
        @SpaceExclude
        public Integer getId() {
            return null;
        }

        public void setId(Integer value) {}
    }

    @Test
    void needsAccessorsOfIncludedProperties() {
        assertRefused(ReadOnlyId.class, "'id'", "no setter");
        assertRefused(ExcludedId.class, "'id'", "excluded");
    }

    public static class Base {
        public String getName() {
            return null;
        }

        public void setName(String value) {}
    }

    public static class Narrowed extends Base {
        @Override
        @SpaceExclude
        public String getName() {
            return null;
        }
    }

    @Test
    void cannotLeaveOutWhatTheSuperClassHas() {
        assertRefused(Narrowed.class, "'name'", "super class");
    }

    public static class NullValueOfObject {
        @SpaceProperty(nullValue = "0")
        public Integer getCount() {
            return null;
        }

        public void setCount(Integer value) {}
    }

    public static class UnreadableNullValue {
        @SpaceProperty(nullValue = "none")
        public int getCount() {
            return 0;
        }

        public void setCount(int value) {}
    }

    @Test
    void checksNullValues() {
        assertRefused(NullValueOfObject.class, "'count'", "\"0\"", "primitive");
        assertRefused(UnreadableNullValue.class, "'count'", "\"none\"", "int");
    }

    public static class TwoIndexes {
        @SpaceIndex
        @SpaceIndex(unique = true)
        public String getName() {
            return null;
        }

        public void setName(String value) {}
    }

    @SpaceClass(broadcast = true)
    public static class RoutedBroadcast {
        @SpaceRouting
        public String getName() {
            return null;
        }

        public void setName(String value) {}
    }

    public static class Compressed {
        @SpaceStorageType(storageType = StorageType.COMPRESSED)
        public String getName() {
            return null;
        }

        public void setName(String value) {}
    }

    @SpaceClassBinaryStorage
    public static class Packed {
        public String getName() {
            return null;
        }

        public void setName(String value) {}
    }

    public abstract static class Secret extends PropertyStorageAdapter {}

    public static class Adapted {
        @SpacePropertyStorageAdapter(Secret.class)
        public String getName() {
            return null;
        }

        public void setName(String value) {}
    }

    public static class Numbered {
        @SpaceSequenceNumber
        public String getName() {
            return null;
        }

        public void setName(String value) {}
    }

    public static class TwoConstructors {
        @SpaceClassConstructor
        public TwoConstructors() {}

        @SpaceClassConstructor
        public TwoConstructors(String name) {}
    }

    public static class UnknownParameter {
        @SpaceClassConstructor
        public UnknownParameter(String name, int size) {}

        public String getName() {
            return null;
        }
    }

    public static class NoSetter {
        @SpaceClassConstructor
        public NoSetter(String name) {}

        public String getName() {
            return null;
        }

        @SpaceIndex
        public String getOther() {
            return null;
        }
    }

    @Test
    void refusesConstructorsThatDoNotFit() {
        assertRefused(TwoConstructors.class, "more than one constructor");
        assertRefused(UnknownParameter.class, "'size'", "int", "getter");
        assertRefused(NoSetter.class, "'other'", "setter");
    }

    @Test
    void refusesWhatCannotBeHonoured() {
        assertRefused(TwoIndexes.class, "two indexes", "'name'");
        assertRefused(RoutedBroadcast.class, "broadcast", "routing");
        assertRefused(Compressed.class, "'name'", "COMPRESSED", "java.lang.String");
        assertRefused(Packed.class, "@SpaceClassBinaryStorage", "BINARY");
        assertRefused(Adapted.class, "'name'", "Secret", "adapter");
        assertRefused(Numbered.class, "sequence number", "'name'", "Long");
    }
}
