package io.lrmi.boot;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Matches if {@code gigaspaces.space-name} has text. A space may have any name, even {@code false}, and an empty value
 * is what an environment variable that was meant to be filled leaves behind.
 */
final class OnSpaceNameCondition extends SpringBootCondition {

    static final String PROPERTY = "gigaspaces.space-name";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String spaceName = context.getEnvironment().getProperty(PROPERTY);
        ConditionMessage.Builder message = ConditionMessage.forCondition("GigaSpaces space name");
        return StringUtils.hasText(spaceName)
                ? ConditionOutcome.match(message.because(PROPERTY + " is '" + spaceName + "'"))
                : ConditionOutcome.noMatch(message.because(PROPERTY + " is not set"));
    }
}
