package io.lrmi.boot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

class ShutdownTest {

    @Test
    void requestsThatAreUnderWayCanStillUseTheSpace() throws Exception {
        ConfigurableApplicationContext context = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--spring.lifecycle.timeout-per-shutdown-phase=30s",
                "--gigaspaces.space-name=orders",
                "--gigaspaces.embedded.enabled=true");
        Application application = context.getBean(Application.class);
        URI uri =
                URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/count");

        CompletableFuture<HttpResponse<String>> response = HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(application.arrived.await(10, SECONDS)).isTrue();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(context::close);

        assertThat(response.get(20, SECONDS).statusCode()).isEqualTo(200);
        assertThat(response.get().body()).isEqualTo("0");
        closed.get(20, SECONDS);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch draining = new CountDownLatch(1);

        @Bean
        RouterFunction<ServerResponse> routes(GigaSpace space) {
            return RouterFunctions.route()
                    .GET("/count", request -> {
                        arrived.countDown();
                        assertThat(draining.await(10, SECONDS)).isTrue();
                        return ServerResponse.ok().body(String.valueOf(space.count(null)));
                    })
                    .build();
        }

        @Bean
        DrainSignal drainSignal() {
            return new DrainSignal(draining);
        }
    }

    /** Stops together with the web server's graceful shutdown, so that requests go on only once that has begun. */
    private static final class DrainSignal implements SmartLifecycle {

        private final CountDownLatch draining;
        private volatile boolean running;

        DrainSignal(CountDownLatch draining) {
            this.draining = draining;
        }

        @Override
        public int getPhase() {
            return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            draining.countDown();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
