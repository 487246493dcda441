package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.LrmiClient;
import io.lrmi.failure.SecuredSpaceException;
import org.junit.jupiter.api.Test;

class SecuredSpaceTest {

    @Test
    void aSecuredSpaceIsRefusedWhenTheClientConnects() throws Exception {
        try (ScriptedGrid grid = new ScriptedGrid()) {
            grid.secured();
            LrmiClient.Builder client = LrmiClient.builder(ScriptedGrid.SPACE).locators(grid.locator());

            assertThatThrownBy(client::connect)
                    .isInstanceOf(SecuredSpaceException.class)
                    .hasMessageContaining("'scripted' is secured")
                    .hasMessageContaining("Use a space that is not secured");
        }
    }
}
