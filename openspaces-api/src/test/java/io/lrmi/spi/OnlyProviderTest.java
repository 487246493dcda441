package io.lrmi.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlyProviderTest {

    @Test
    void theRegisteredClientIsFound() {
        assertThat(SpaceProvider.find()).isInstanceOf(StubProvider.class);
    }

    @Test
    void theClientIsFoundWhateverTheContextLoaderSees() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            assertThat(SpaceProvider.find()).isInstanceOf(StubProvider.class);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void withoutAClientTheMissingDependencyIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OnlyProvider.only(List.of()))
                .withMessageContaining("io.lrmi:lrmi-netty");
    }

    @Test
    void severalClientsAreNamed() {
        SpaceProvider other = (SpaceProvider) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SpaceProvider.class}, (proxy, method, arguments) -> null);

        assertThatIllegalStateException()
                .isThrownBy(() -> OnlyProvider.only(List.of(new StubProvider(), other)))
                .withMessageContaining(StubProvider.class.getName())
                .withMessageContaining(other.getClass().getName());
    }
}
