package io.lrmi.boot.cache;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches unless {@code spring.cache.type} asks for caches of another kind, or for none, as test profiles like to do. */
final class OnCacheTypeCondition extends SpringBootCondition {

    private static final String PROPERTY = "spring.cache.type";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String type = context.getEnvironment().getProperty(PROPERTY);
        ConditionMessage.Builder message = ConditionMessage.forCondition("GigaSpaces caches");
        return StringUtils.hasText(type)
                ? ConditionOutcome.noMatch(message.because(PROPERTY + " is '" + type + "'"))
                : ConditionOutcome.match(message.because(PROPERTY + " is not set"));
    }
}
