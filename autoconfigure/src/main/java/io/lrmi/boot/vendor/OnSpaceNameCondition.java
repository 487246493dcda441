package io.lrmi.boot.vendor;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches if the space has a name, even one that looks like a switch. */
final class OnSpaceNameCondition extends SpringBootCondition {

    private static final String PROPERTY = "gigaspaces.space-name";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String spaceName = context.getEnvironment().getProperty(PROPERTY);
        ConditionMessage.Builder message = ConditionMessage.forCondition("GigaSpaces space name");
        return StringUtils.hasText(spaceName)
                ? ConditionOutcome.match(message.because(PROPERTY + " is '" + spaceName + "'"))
                : ConditionOutcome.noMatch(message.because(PROPERTY + " is not set"));
    }
}
