package io.lrmi.boot;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoLookupServiceException;
import io.lrmi.failure.SpaceNotFoundException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a failure of the client without its stack trace, and apart from it what to do about it. */
final class LrmiFailureAnalyzer extends AbstractFailureAnalyzer<LrmiException> {

    // Messages of the client say what happened and then what to do: from the first sentence on that asks for something.
    private static final Pattern ADVICE = Pattern.compile(
            "(?<=[.!?)])\\s+(?=(?:Add|Allow|Check|Expose|Give|If|Make|Raise|Set|Slow|Upgrade|Use|Wait|Write)\\s)");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LrmiException cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause.action() != null) {
            return new FailureAnalysis(cause.description(), cause.action(), cause);
        }
        // These two list what was found at each place, with advice in between.
        if (cause instanceof NoLookupServiceException) {
            return new FailureAnalysis(
                    message,
                    "Check that gigaspaces.lookup.locators names the host and port of the grid's lookup service, and"
                            + " that it can be reached from here.",
                    cause);
        }
        if (cause instanceof SpaceNotFoundException notFound) {
            return new FailureAnalysis(message, findAnotherSpace(notFound.spacesFound()), cause);
        }
        if (cause instanceof ClientClosedException) {
            return new FailureAnalysis(
                    message,
                    "If the application was stopped while it started, nothing is wrong. Otherwise look for what closes"
                            + " the client.",
                    cause);
        }
        Matcher advice = ADVICE.matcher(message);
        return advice.find()
                ? new FailureAnalysis(message.substring(0, advice.start()), message.substring(advice.end()), cause)
                : new FailureAnalysis(
                        message, "Check that the grid runs and that all of its members are healthy.", cause);
    }

    private static String findAnotherSpace(List<String> found) {
        return found.isEmpty()
                ? "Deploy the space, or check that gigaspaces.lookup.locators leads to the right grid."
                : "Set gigaspaces.space-name to the name of a space that is there: " + String.join(", ", found) + ".";
    }
}
