package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.gigaspaces.async.AsyncFuture;
import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.contract.model.Address;
import io.lrmi.contract.model.Color;
import io.lrmi.contract.model.CountTask;
import io.lrmi.contract.model.EchoTask;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Lambdas;
import io.lrmi.contract.model.Parcel;
import io.lrmi.contract.model.Refusal;
import io.lrmi.embedded.ClassSource;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntrySerializationException;
import org.openspaces.core.GigaSpace;

/**
 * A grid that has none of the application's classes gets them from the client: an embedded one, or with the system property
 * {@code lrmi.interop.class-loading} a running one that was started for it. Of each test class it keeps what it got.
 */
@Tag("contract")
class ClassServingContractTest {

    private static final String MODEL = "io.lrmi.contract.model";
    private static final String TESTS = "io.lrmi.contract";

    private EmbeddedGrid embedded;
    private String locators;
    private String spaceName;

    @BeforeEach
    void start() {
        if (Boolean.getBoolean("lrmi.interop")) {
            assumeTrue(Boolean.getBoolean("lrmi.interop.class-loading"), "needs a grid that asks for classes");
            locators = System.getProperty("lrmi.interop.locators");
            spaceName = System.getProperty("lrmi.interop.space");
        } else {
            start(ClassSource.CLIENT);
        }
    }

    private void start(ClassSource source) {
        embedded = EmbeddedGrid.builder("classes")
                .partitions(2)
                .classSource(source)
                .allowedPackages(TESTS)
                .start();
        locators = embedded.lookupLocator();
        spaceName = embedded.spaceName();
    }

    @AfterEach
    void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private LrmiClient connect(List<String> served) {
        return LrmiClient.builder(spaceName)
                .locators(locators)
                .options(LrmiClientOptions.builder()
                        .allowedPackages(List.of(MODEL))
                        .servedPackages(served)
                        .build())
                .connect();
    }

    private static <T> T get(AsyncFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    @Test
    void tasksTheirArgumentsAndWhatTheyThrowAreServed() throws Exception {
        try (LrmiClient client = connect(List.of(TESTS))) {
            GigaSpace space = client.gigaSpace();

            assertThat(get(space.execute(new EchoTask<>(new Address("Main Street", 5)), 1L)))
                    .usingRecursiveComparison()
                    .isEqualTo(new Address("Main Street", 5));
            assertThatThrownBy(() -> get(space.execute(new EchoTask<>(new Refusal("no", 1)), 1L)))
                    .cause()
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aClassThatIsNeededOnlyWhenTheTaskRunsIsServed() throws Exception {
        String group = Unique.text();
        try (LrmiClient client = connect(List.of(TESTS))) {
            GigaSpace space = client.gigaSpace();
            space.write(new Item(Unique.number(), group));

            assertThat(get(space.execute(new CountTask(group)))).isEqualTo(1);
            assertThat(get(space.execute(new CountTask(group)))).isEqualTo(1);
        }
    }

    @Test
    void aLambdaExpressionIsServedWithTheClassItIsIn() throws Exception {
        String text = Unique.text();
        try (LrmiClient client = connect(List.of(TESTS))) {
            assertThat(get(client.gigaSpace().execute(Lambdas.echo(text), 1L))).isEqualTo("lambda " + text);
        }
    }

    @Test
    void manyTasksAtTheSameTimeAreServed() throws Exception {
        try (LrmiClient client = connect(List.of(TESTS))) {
            GigaSpace space = client.gigaSpace();
            List<AsyncFuture<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                futures.add(space.execute(new EchoTask<>(i), i));
            }
            for (int i = 0; i < 50; i++) {
                assertThat(get(futures.get(i))).isEqualTo(i);
            }
        }
    }

    @Test
    void classesOfValuesAreServed() {
        String id = Unique.text();
        Parcel parcel = new Parcel(id, id);
        parcel.setColor(Color.GREEN);
        parcel.setSender(new Address("Main Street", 5));
        try (LrmiClient client = connect(List.of(TESTS))) {
            client.gigaSpace().write(parcel);

            assertThat(client.gigaSpace().readById(Parcel.class, id))
                    .usingRecursiveComparison()
                    .isEqualTo(parcel);
        }
    }

    @Test
    void requestsThatWereSentBehindAQuestionAreSentAgain() {
        String sender = Unique.text();
        Parcel[] parcels = LongStream.range(0, 40)
                .mapToObj(i -> {
                    Parcel parcel = new Parcel(sender + i, sender);
                    parcel.setColor(Color.RED);
                    parcel.setSender(new Address(sender, (int) i));
                    return parcel;
                })
                .toArray(Parcel[]::new);
        try (LrmiClient client = connect(List.of(TESTS))) {
            client.gigaSpace().writeMultiple(parcels);
            Parcel template = new Parcel(null, sender);
            template.setColor(Color.RED);

            assertThat(client.gigaSpace().count(template)).isEqualTo(40);
        }
    }

    @Test
    void aClassOfAPackageThatIsNotServedIsRefusedWithTheOptionToSet() {
        assumeTrue(embedded != null, "a running grid may have got the class before");
        try (LrmiClient client = connect(List.of("com.example"))) {
            AsyncFuture<String> future = client.gigaSpace().execute(new EchoTask<>("text"), 1L);

            assertThatThrownBy(() -> get(future))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining(EchoTask.class.getName())
                    .hasMessageContaining("gigaspaces.lrmi.served-packages")
                    .hasMessageContaining("[com.example]");
            Parcel parcel = new Parcel("1", "1");
            parcel.setColor(Color.RED);
            assertThatThrownBy(() -> client.gigaSpace().write(parcel))
                    .isInstanceOf(EntrySerializationException.class)
                    .hasMessageContaining(Color.class.getName())
                    .hasMessageContaining("gigaspaces.lrmi.served-packages");
        }
    }

    @Test
    void aGridThatWouldConnectToTheClientIsToldHowToAskInstead() {
        assumeTrue(embedded != null, "a running grid is one or the other");
        embedded.close();
        start(ClassSource.NONE);
        try (LrmiClient client = connect(List.of(TESTS))) {
            AsyncFuture<String> future = client.gigaSpace().execute(new EchoTask<>("text"), 1L);

            assertThatThrownBy(() -> get(future))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining(EchoTask.class.getName())
                    .hasMessageContaining("-Dcom.gs.transport_protocol.lrmi.simple-classloading=true");
        }
    }
}
