package org.openspaces.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lrmi.spi.SpaceSettings;
import io.lrmi.spi.StubHandle;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspaces.core.GigaSpaceConfigurer;

class UrlSpaceConfigurerTest {

    private static SpaceSettings opened(UrlSpaceConfigurer configurer) {
        try (configurer) {
            return ((StubHandle) configurer.space()).settings;
        }
    }

    @Test
    void theUrlNamesSpaceAndLookupService() {
        SpaceSettings settings = opened(new UrlSpaceConfigurer("jini://grid.example:4175/*/orders"));

        assertThat(settings.spaceName()).isEqualTo("orders");
        assertThat(settings.locators()).containsExactly("grid.example:4175");
        assertThat(settings.groups()).isEmpty();
        assertThat(settings.versioned()).isFalse();
        assertThat(settings.lookupTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void parametersOfTheUrlAreSettings() {
        SpaceSettings settings = opened(new UrlSpaceConfigurer(
                "jini://*/*/orders?locators=a,b:4175&groups=one,two&timeout=1500&versioned=true&app.setting=x"));

        assertThat(settings.locators()).containsExactly("a:4174", "b:4175");
        assertThat(settings.groups()).containsExactly("one", "two");
        assertThat(settings.lookupTimeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(settings.versioned()).isTrue();
        assertThat(settings.properties()).containsEntry("app.setting", "x").hasSize(1);
    }

    @Test
    void methodsAddToTheUrl() {
        Properties properties = new Properties();
        properties.setProperty("b", "2");
        SpaceSettings settings = opened(new UrlSpaceConfigurer("jini://*/container/orders?versioned")
                .lookupLocators("a")
                .lookupGroups("one", "two")
                .lookupTimeout(7000)
                .addProperty("a", "1")
                .addProperties(properties)
                .addParameter("c", "3")
                .fifo(false)
                .mirror(false)
                .noWriteLease(false)
                .secured(false)
                .registerForSpaceModeNotifications(true));

        assertThat(settings.locators()).containsExactly("a:4174");
        assertThat(settings.groups()).containsExactly("one", "two");
        assertThat(settings.lookupTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.versioned()).isTrue();
        assertThat(settings.properties())
                .containsEntry("a", "1")
                .containsEntry("b", "2")
                .containsEntry("c", "3");
    }

    @Test
    void theSpaceIsOpenedOnceAndClosed() {
        UrlSpaceConfigurer configurer = new UrlSpaceConfigurer("jini://localhost/*/orders");

        assertThat(configurer.create()).isSameAs(configurer.space());
        assertThat(new GigaSpaceConfigurer(configurer).getSpace()).isSameAs(configurer.space());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> configurer.versioned(true))
                .withMessageContaining("already open");
        configurer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/./orders", "/./orders?total_members=2,1", "java://localhost:10098/orders_container/orders"})
    void spacesOfThisProcessAreRefusedWithTheAlternative(String url) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> new UrlSpaceConfigurer(url))
                .withMessageContaining(url)
                .withMessageContaining("jini://host:port/*/name")
                .withMessageContaining("EmbeddedGrid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders", "jini://host:4174/orders", "http://host/*/orders", "jini://host/*/orders?=x"})
    void otherUrlsAreRefused(String url) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new UrlSpaceConfigurer(url))
                .withMessageContaining("'" + url + "'");
    }

    @Test
    void aTimeoutThatIsNoNumberIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new UrlSpaceConfigurer("jini://host/*/orders?timeout=5s"))
                .withMessageContaining("timeout")
                .withMessageContaining("'5s'");
    }

    @Test
    void settingsOfASpaceThatIsCreatedAreRefused() {
        UrlSpaceConfigurer configurer = new UrlSpaceConfigurer("jini://host/*/orders");

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> configurer.schema("persistent"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> configurer.mirror(true));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> configurer.fifo(true));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> configurer.noWriteLease(true));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> configurer.secured(true));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> configurer.credentials("user", "secret"))
                .withMessageContaining("not part of the open protocol");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> configurer.userDetails("user", "secret"))
                .withMessageNotContaining("secret");
    }
}
