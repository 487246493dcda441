package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.context.GigaSpaceContext;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SpaceMembersTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesTransactionAutoConfiguration.class))
            .withPropertyValues("gigaspaces.space-name=orders", "gigaspaces.embedded.enabled=true");

    static class Counter implements InitializingBean {

        @GigaSpaceContext
        private @Nullable GigaSpace space;

        private @Nullable GigaSpace named;
        private int count = -1;

        @GigaSpaceContext(name = "gigaSpace")
        void setNamed(GigaSpace named) {
            this.named = named;
        }

        @Override
        public void afterPropertiesSet() {
            count = space.count(null) + named.count(null);
        }
    }

    static class WithText {

        @GigaSpaceContext
        @Nullable
        String text;
    }

    static class WithTwoParameters {

        @GigaSpaceContext
        void set(GigaSpace one, GigaSpace two) {
            throw new AssertionError(one + " and " + two);
        }
    }

    @Test
    void fieldsAndMethodsAreGivenASpaceBeforeTheBeanIsInitialised() {
        runner.withBean(Counter.class).run(context -> {
            Counter counter = context.getBean(Counter.class);
            assertThat(counter.count).isZero();
            assertThat(counter.space).isSameAs(context.getBean(GigaSpace.class)).isSameAs(counter.named);
        });
    }

    @Test
    void membersOfAnotherTypeAreRefused() {
        for (Class<?> type : new Class<?>[] {WithText.class, WithTwoParameters.class}) {
            runner.withBean(type)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .hasMessageContaining("@GigaSpaceContext")
                            .hasMessageContaining(type.getSimpleName()));
        }
    }
}
