package org.openspaces.core.space;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpaceConfigurer;

class EmbeddedSpaceConfigurerTest {

    private final EmbeddedSpaceConfigurer configurer = new EmbeddedSpaceConfigurer("orders");

    @Test
    void aSpaceInsideThisProcessIsRefusedWithAnAlternative() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> new GigaSpaceConfigurer(configurer))
                .withMessageContaining("'orders'")
                .withMessageContaining("SpaceProxyConfigurer")
                .withMessageContaining("EmbeddedGrid");
    }

    @Test
    void thereIsNothingToClose() {
        assertThatNoException().isThrownBy(configurer::close);
    }
}
