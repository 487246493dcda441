package io.lrmi.boot.aot;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.events.EventsAutoConfiguration;
import io.lrmi.boot.remoting.RemotingAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.context.GigaSpaceContext;
import org.openspaces.events.EventDriven;
import org.openspaces.events.EventTemplate;
import org.openspaces.events.adapter.SpaceDataEvent;
import org.openspaces.events.polling.Polling;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeHint;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

class AheadOfTimeTest {

    private static final String[] PROPERTIES = {"gigaspaces.space-name=orders", "gigaspaces.embedded.enabled=true"};

    @Test
    @CompileWithForkedClassLoader
    void anApplicationStartsFromWhatWasGeneratedAheadOfTime() {
        TestGenerationContext generation = new TestGenerationContext(AheadOfTimeTest.class);
        ClassName initializer = process(generation);
        TestCompiler.forSystem().with(generation).compile(compiled -> {
            // The compiler of the test knows nothing of the parameter.
            @SuppressWarnings("unchecked")
            ApplicationContextInitializer<GenericApplicationContext> instance =
                    compiled.getInstance(ApplicationContextInitializer.class, initializer.toString());
            try (GenericApplicationContext context = new GenericApplicationContext()) {
                TestPropertyValues.of(PROPERTIES).applyTo(context);
                instance.initialize(context);
                context.refresh();

                GigaSpace space = context.getBean(GigaSpace.class);
                space.write(new Parcel("1", new Size(3)));
                Awaitility.await()
                        .untilAsserted(() ->
                                assertThat(space.readById(Seen.class, "1")).isNotNull());
            }
        });
    }

    @Test
    void entryClassesAndTheirValuesAreDescribed() {
        hints(hints -> {
            for (Class<?> type : List.of(Parcel.class, Goods.class, Seen.class, Size.class, Label.class)) {
                assertThat(RuntimeHintsPredicates.reflection()
                                .onType(type)
                                .withMemberCategories(
                                        MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
                                        MemberCategory.INVOKE_DECLARED_METHODS,
                                        MemberCategory.ACCESS_DECLARED_FIELDS))
                        .as("hints of %s", type)
                        .accepts(hints);
            }
            assertThat(hints.reflection().getTypeHint(Size.class)).returns(true, TypeHint::hasJavaSerialization);
            assertThat(hints.reflection().getTypeHint(Label.class)).returns(true, TypeHint::hasJavaSerialization);
            assertThat(RuntimeHintsPredicates.reflection().onType(NoEntry.class))
                    .rejects(hints);
        });
    }

    @Test
    void membersOfBeansThatAreSetOrCalledAreDescribed() {
        hints(hints -> {
            assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(Listener.class, "space"))
                    .accepts(hints);
            assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Listener.class, "see"))
                    .accepts(hints);
        });
    }

    @Test
    void theSpaceMayBeAProxy() {
        RuntimeHints hints = new RuntimeHints();
        new OpenSpacesRuntimeHints().registerHints(hints, getClass().getClassLoader());
        assertThat(RuntimeHintsPredicates.proxies().forInterfaces(GigaSpace.class))
                .accepts(hints);
    }

    private static void hints(Consumer<RuntimeHints> check) {
        TestGenerationContext generation = new TestGenerationContext(AheadOfTimeTest.class);
        process(generation);
        check.accept(generation.getRuntimeHints());
    }

    private static ClassName process(TestGenerationContext generation) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of(PROPERTIES).applyTo(context);
            context.register(Application.class);
            ClassName result = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
            generation.writeGeneratedContent();
            return result;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @ImportAutoConfiguration({
        EmbeddedGridAutoConfiguration.class,
        GigaSpacesAutoConfiguration.class,
        GigaSpacesTransactionAutoConfiguration.class,
        EventsAutoConfiguration.class,
        RemotingAutoConfiguration.class
    })
    static class Application {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    @EventDriven
    @Polling
    public static class Listener {

        @GigaSpaceContext
        private GigaSpace space;

        @EventTemplate
        public Parcel template() {
            return new Parcel();
        }

        @SpaceDataEvent
        public void see(Parcel parcel) {
            space.write(new Seen(parcel.getId()));
        }
    }

    public abstract static class Goods {

        private List<Size> sizes;
        private Map<String, Label[]> labels;

        public List<Size> getSizes() {
            return sizes;
        }

        public void setSizes(List<Size> sizes) {
            this.sizes = sizes;
        }

        public Map<String, Label[]> getLabels() {
            return labels;
        }

        public void setLabels(Map<String, Label[]> labels) {
            this.labels = labels;
        }
    }

    @SpaceClass
    public static class Parcel extends Goods {

        private String id;

        public Parcel() {}

        Parcel(String id, Size size) {
            this.id = id;
            setSizes(List.of(size));
        }

        @SpaceId
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    public static class Seen {

        private String id;

        public Seen() {}

        Seen(String id) {
            this.id = id;
        }

        @SpaceId
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    public record Size(int length) implements Serializable {}

    public record Label(String text) implements Serializable {}

    public static class NoEntry {}
}
