package io.lrmi.boot.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches if a space is named and is to run in this JVM. */
final class OnEmbeddedGridCondition extends SpringBootCondition {

    private static final String SPACE_NAME = "gigaspaces.space-name";
    private static final String ENABLED = "gigaspaces.embedded.enabled";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        ConditionMessage.Builder message = ConditionMessage.forCondition("GigaSpaces embedded grid");
        if (!StringUtils.hasText(environment.getProperty(SPACE_NAME))) {
            return ConditionOutcome.noMatch(message.because(SPACE_NAME + " is not set"));
        }
        return environment.getProperty(ENABLED, Boolean.class, false)
                ? ConditionOutcome.match(message.because(ENABLED + " is true"))
                : ConditionOutcome.noMatch(message.because(ENABLED + " is not true"));
    }
}
