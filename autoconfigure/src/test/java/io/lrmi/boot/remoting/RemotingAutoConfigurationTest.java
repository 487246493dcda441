package io.lrmi.boot.remoting;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import io.lrmi.embedded.EmbeddedGrid;
import org.junit.jupiter.api.Test;
import org.openspaces.remoting.ExecutorProxy;
import org.openspaces.remoting.RemoteResultReducer;
import org.openspaces.remoting.RemoteRoutingHandler;
import org.openspaces.remoting.SpaceRemotingInvocation;
import org.openspaces.remoting.SpaceRemotingResult;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class RemotingAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesTransactionAutoConfiguration.class,
                    RemotingAutoConfiguration.class));

    /** A service. */
    public interface Greeter {
        String greet(String name);
    }

    @Configuration(proxyBeanMethods = false)
    static class GridWithService {

        @Bean
        EmbeddedGrid embeddedGrid() {
            return EmbeddedGrid.builder("greetings")
                    .partitions(2)
                    .service(Greeter.class, name -> "hello " + name)
                    .start();
        }

        @Bean
        RemoteRoutingHandler<Integer> routing() {
            return call -> 1;
        }
    }

    static class Count implements RemoteResultReducer<String, String> {

        @Override
        public String reduce(SpaceRemotingResult<String>[] results, SpaceRemotingInvocation remotingInvocation) {
            return results.length + " times " + results[0].getResult();
        }
    }

    static class Client {

        @ExecutorProxy
        Greeter greeter;

        @ExecutorProxy(remoteRoutingHandler = "routing", timeout = 5000)
        Greeter routed;

        @ExecutorProxy(broadcast = true, remoteResultReducerType = Count.class)
        Greeter all;
    }

    @Test
    void annotatedFieldsAreSetToProxies() {
        runner.withUserConfiguration(GridWithService.class)
                .withPropertyValues("gigaspaces.space-name=greetings")
                .withBean(Client.class)
                .run(context -> {
                    Client client = context.getBean(Client.class);
                    assertThat(client.greeter.greet("Ann")).isEqualTo("hello Ann");
                    assertThat(client.routed.greet("Bob")).isEqualTo("hello Bob");
                    assertThat(client.all.greet("Eve")).isEqualTo("2 times hello Eve");
                });
    }

    @Test
    void nothingIsSetWithoutASpace() {
        runner.withBean(Client.class)
                .run(context ->
                        assertThat(context.getBean(Client.class).greeter).isNull());
    }
}
