package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.LrmiClient;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;

/** Bean definitions of named spaces, written as code when the application is built, and read back from that. */
class NamedSpacesAheadOfTimeTest {

    @Configuration(proxyBeanMethods = false)
    @Import({
        EmbeddedGridAutoConfiguration.class,
        GigaSpacesAutoConfiguration.class,
        GigaSpacesTransactionAutoConfiguration.class,
        Uses.class
    })
    static class Application {}

    static class Uses {

        final GigaSpace main;
        final LrmiClient stock;

        Uses(GigaSpace main, @Qualifier("stock") LrmiClient stock) {
            this.main = main;
            this.stock = stock;
        }
    }

    @Test
    @CompileWithForkedClassLoader
    void areTheSameAsWithoutIt() {
        TestGenerationContext generated = new TestGenerationContext();
        AnnotationConfigApplicationContext described = new AnnotationConfigApplicationContext();
        configure(described);
        described.register(Application.class);
        String initializer = new ApplicationContextAotGenerator()
                .processAheadOfTime(described, generated)
                .canonicalName();
        generated.writeGeneratedContent();

        TestCompiler.forSystem().with(generated).compile(compiled -> {
            try (GenericApplicationContext context = new GenericApplicationContext()) {
                configure(context);
                context.setClassLoader(compiled.getClassLoader());
                initializer(compiled.getInstance(ApplicationContextInitializer.class, initializer))
                        .initialize(context);
                context.refresh();
                Uses uses = context.getBean(Uses.class);
                assertThat(uses.main.getSpaceName()).isEqualTo("main");
                assertThat(uses.stock.spaceName()).isEqualTo("stock");
                assertThat(uses.main.getTxProvider().isEnabled()).isTrue();
            }
        });
    }

    @SuppressWarnings("unchecked") // The compiler knows nothing of the parameter.
    private static ApplicationContextInitializer<GenericApplicationContext> initializer(Object instance) {
        return (ApplicationContextInitializer<GenericApplicationContext>) instance;
    }

    private static void configure(GenericApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "gigaspaces.space-name", "main",
                                "gigaspaces.embedded.enabled", "true",
                                "gigaspaces.spaces.stock.embedded.enabled", "true")));
        ConfigurationPropertySources.attach(context.getEnvironment());
    }
}
