package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import ref.Person;

class SharedTypesTest {

    /** Defines the entry class itself, as the loader of an application that is started again does. */
    private static final class OwnLoader extends ClassLoader {

        OwnLoader() {
            super(SharedTypesTest.class.getClassLoader());
        }

        Class<?> ownPerson() throws IOException {
            try (InputStream in = getResourceAsStream(Person.class.getName().replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(Person.class.getName(), bytes, 0, bytes.length);
            }
        }
    }

    @Test
    void clientsShareWhatOneHasReadInAClass() {
        EntryType first = new EntryFixture().types.ofClass(Person.class);
        assertThat(new EntryFixture().types.ofClass(Person.class)).isSameAs(first);
    }

    @Test
    void indexesThatOneClientHasMetStayItsOwn() {
        EntryTypes one = new EntryFixture().types;
        EntryTypes other = new EntryFixture().types;
        EntryType read = one.ofClass(Person.class);
        one.updateIndexes(read.descriptor());

        assertThat(one.ofClass(Person.class)).isNotSameAs(read);
        assertThat(other.ofClass(Person.class)).isSameAs(read);
    }

    @Test
    void classesOfTheSameNameAreDifferent() throws IOException {
        Class<?> own = new OwnLoader().ownPerson();
        assertThat(new EntryFixture().types.ofClass(own).javaClass()).isSameAs(own);
        assertThat(new EntryFixture().types.ofClass(Person.class).javaClass()).isSameAs(Person.class);
    }

    @Test
    void keepsNoLoaderWhenTheClientsAreGone() throws IOException {
        WeakReference<ClassLoader> loader = useAndDrop();
        await().untilAsserted(() -> {
            System.gc();
            assertThat(loader.get()).isNull();
        });
    }

    private static WeakReference<ClassLoader> useAndDrop() throws IOException {
        OwnLoader loader = new OwnLoader();
        assertThat(new EntryFixture().types.ofClass(loader.ownPerson())).isNotNull();
        return new WeakReference<>(loader);
    }
}
