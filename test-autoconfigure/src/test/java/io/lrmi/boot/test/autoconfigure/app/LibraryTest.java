package io.lrmi.boot.test.autoconfigure.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@EmbeddedGridTest
@ActiveProfiles("caching")
@Import({Library.class, CachingConfiguration.class})
class LibraryTest {

    @Autowired
    private Library library;

    @Test
    void looksOnceUntilABookIsReturned() {
        int before = library.looked();
        Book first = library.book("978-3");

        assertThat(library.book("978-3")).isEqualTo(first);
        assertThat(library.looked()).isEqualTo(before + 1);

        library.returned("978-3");
        assertThat(library.book("978-3")).isNotEqualTo(first);
    }

    @Test
    void takesOtherKeys() {
        assertThat(library.title(Locale.GERMANY)).isEqualTo(library.title(Locale.GERMANY));
        assertThat(library.title(Locale.GERMANY)).isNotEqualTo(library.title(Locale.FRANCE));
    }

    @Test
    void doesWithoutTheCacheWhenItFails(@Autowired EmbeddedGrid grid) {
        Book first = library.book("978-3");
        grid.faults(grid.activeMember(0).name()).answerWrongly();

        assertThat(library.book("978-3")).isNotEqualTo(first);
    }
}
