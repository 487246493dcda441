package io.lrmi.boot.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What checks the documentation finds mistakes. */
class ChecksTest {

    private final ConfigurationProperties properties = ConfigurationProperties.ofMetadata();
    private final ShellCommands commands = new ShellCommands(Documents.ROOT, properties);
    private final Dependencies dependencies = new Dependencies(Documents.ROOT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gigaspaces.space-nam: orders",
                "gigaspaces.spaces.orders.space-nam: orders",
                "gigaspaces.lookup.timeout: soon",
                "gigaspaces.spaces.orders.lrmi.pipeline-depth: deep"
            })
    void findsWrongProperties(String yaml) throws IOException {
        assertThat(properties.mistakes("yaml", yaml)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mvn -B -Pnone verify",
                "mvn -Dnobody.reads.this=1 verify",
                "mvn -pl nothing verify",
                "mvn -Dtest=NoSuchTest verify",
                "java -jar sample-app/target/other.jar",
                "java -jar sample-app/target/sample-app.jar --gigaspaces.spacename=x",
                "java -jar sample-app/target/sample-app.jar --twice",
                "curl localhost:8080/nothing",
                "helm upgrade demo chart --set manager.service.typ=NodePort",
                "kubectl apply -f docs/rbac/none.yaml",
                "rm -r ."
            })
    void findsWrongCommands(String command) {
        assertThat(commands.mistakes(command)).hasSize(1);
    }

    @Test
    void findsWrongDependencies() {
        assertThat(dependencies.mistakes("<groupId>io.lrmi</groupId><artifactId>starter</artifactId>"))
                .hasSize(1);
        assertThat(dependencies.mistakes("<groupId>io.lrmi</groupId>"
                        + "<artifactId>gigaspaces-spring-boot-starter</artifactId><version>9</version>"))
                .hasSize(1);
    }
}
