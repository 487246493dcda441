package org.openspaces.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lrmi.spi.StubHandle;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SpaceProxyConfigurerTest {

    private final SpaceProxyConfigurer configurer = new SpaceProxyConfigurer("orders");

    @Test
    void settingsReachTheClient() {
        Properties further = new Properties();
        further.setProperty("b", "2");

        StubHandle handle = (StubHandle) configurer
                .lookupLocators("first,second:4200")
                .lookupGroups("a", "b")
                .lookupTimeout(250)
                .versioned(true)
                .addProperty("a", "1")
                .addProperties(further)
                .space();

        assertThat(handle.settings.spaceName()).isEqualTo("orders");
        assertThat(handle.settings.locators()).containsExactly("first:4174", "second:4200");
        assertThat(handle.settings.groups()).containsExactly("a", "b");
        assertThat(handle.settings.lookupTimeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(handle.settings.versioned()).isTrue();
        assertThat(handle.settings.properties()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void onlyTheNameIsNeeded() {
        StubHandle handle = (StubHandle) configurer.create();

        assertThat(handle.settings.locators()).isEmpty();
        assertThat(handle.settings.groups()).isEmpty();
        assertThat(handle.settings.lookupTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(handle.settings.versioned()).isFalse();
    }

    @Test
    void theSpaceIsOpenedOnce() {
        assertThat(configurer.space()).isSameAs(configurer.space()).isSameAs(configurer.create());
    }

    @Test
    void settingsAreFixedOnceTheSpaceIsOpen() {
        configurer.space();

        assertThatIllegalStateException()
                .isThrownBy(() -> configurer.lookupLocators("other"))
                .withMessageContaining("'orders'");
        assertThatIllegalStateException().isThrownBy(() -> configurer.versioned(true));
    }

    @Test
    void closingClosesTheConnectionOnce() {
        StubHandle handle = (StubHandle) configurer.space();

        configurer.close();
        configurer.close();

        assertThat(handle.closed).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(configurer::space).withMessageContaining("closed");
    }

    @Test
    void aSpaceThatWasNeverOpenedIsNotOpenedToBeClosed() {
        configurer.close();

        assertThatIllegalStateException().isThrownBy(configurer::space);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        configurer.lookupTimeout(0);

        assertThatIllegalArgumentException().isThrownBy(configurer::space).withMessageContaining("timeout");
    }

    @Test
    void aSingleMemberCannotBeOpened() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> configurer.instanceId("1_1"))
                .withMessageContaining("1_1")
                .withMessageContaining("routing value");
    }
}
