package io.lrmi.boot;

import io.lrmi.failure.LrmiException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows a failure of the client without its stack trace. Its message says what happened and then what to do about it;
 * the two are shown apart.
 */
final class LrmiFailureAnalyzer extends AbstractFailureAnalyzer<LrmiException> {

    // The advice is the first sentence that tells the reader to do something, with all that follows.
    private static final Pattern ADVICE = Pattern.compile(
            "(?<=[.!?)])\\s+(?=(?:Add|Allow|Ask|Check|Close|Enable|Expose|Give|If|Make|Name|Open|Raise|Remove|Restart|Run"
                    + "|Set|Start|Try|Use|Wait|Write)\\s)");

    private static final String GENERAL_ADVICE =
            "Check that the grid runs, and that gigaspaces.lookup.locators and gigaspaces.space-name lead to it.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LrmiException cause) {
        String message = cause.getMessage();
        if (message == null) {
            return new FailureAnalysis(cause.toString(), GENERAL_ADVICE, cause);
        }
        Matcher advice = ADVICE.matcher(message);
        return advice.find()
                ? new FailureAnalysis(message.substring(0, advice.start()), message.substring(advice.end()), cause)
                : new FailureAnalysis(message, GENERAL_ADVICE, cause);
    }
}
