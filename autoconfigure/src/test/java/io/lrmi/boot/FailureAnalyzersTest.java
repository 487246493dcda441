package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoLookupServiceException;
import io.lrmi.failure.RefusedClassException;
import io.lrmi.failure.SpaceNotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What is shown of failures that no test of the reports makes. */
class FailureAnalyzersTest {

    @Test
    void separateWhatHappenedFromWhatToDo() {
        FailureAnalysis analysis = analyze(new RefusedClassException("com.example.Price"));

        assertThat(analysis.getDescription())
                .startsWith("Refused class com.example.Price")
                .endsWith("in an allowed package.");
        assertThat(analysis.getAction())
                .startsWith("If the application trusts it")
                .contains("gigaspaces.lrmi.allowed-packages");
    }

    @Test
    void nameTheSpacesThatAreThere() {
        FailureAnalysis analysis = analyze(new SpaceNotFoundException(
                "No space 'order'. Check its name.", "order", List.of("customers", "orders")));

        assertThat(analysis.getDescription()).startsWith("No space 'order'.");
        assertThat(analysis.getAction()).contains("gigaspaces.space-name", "customers, orders");
    }

    @Test
    void adviseToDeployASpaceWhereThereIsNone() {
        FailureAnalysis analysis = analyze(new SpaceNotFoundException("No space 'order'.", "order", List.of()));

        assertThat(analysis.getAction()).startsWith("Deploy the space").contains("gigaspaces.lookup.locators");
    }

    @Test
    void keepWhatHappenedAtEachLocatorTogether() {
        String message = "No lookup service found:\n  locator a:1: refused. Check a.\n  locator b:2: refused. Check b.";
        FailureAnalysis analysis = analyze(new NoLookupServiceException(message, null));

        assertThat(analysis.getDescription()).isEqualTo(message);
        assertThat(analysis.getAction()).contains("gigaspaces.lookup.locators");
    }

    @Test
    void allowForAnApplicationThatIsStoppedWhileItStarts() {
        FailureAnalysis analysis = analyze(new ClientClosedException("The client is closed", false));

        assertThat(analysis.getDescription()).isEqualTo("The client is closed");
        assertThat(analysis.getAction()).contains("stopped");
    }

    @Test
    void adviseToLookAtTheGridWhenTheMessageGivesNoAdvice() {
        FailureAnalysis analysis = analyze(new LrmiException("The reply ended. Checksum 5."));

        assertThat(analysis.getDescription()).isEqualTo("The reply ended. Checksum 5.");
        assertThat(analysis.getAction()).startsWith("Check that the grid runs");
    }

    private static FailureAnalysis analyze(LrmiException failure) {
        return new LrmiFailureAnalyzer().analyze(new IllegalStateException("bean", failure));
    }
}
