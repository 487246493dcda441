package io.lrmi.boot.kubernetes;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches if a space is named and no property says where it is. */
final class OnKubernetesDiscoveryCondition extends SpringBootCondition {

    static final String SPACE_NAME = "gigaspaces.space-name";

    private static final String LOCATORS = "gigaspaces.lookup.locators";
    private static final String EMBEDDED = "gigaspaces.embedded.enabled";
    private static final String ENABLED = "gigaspaces.kubernetes.enabled";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        ConditionMessage.Builder message = ConditionMessage.forCondition("GigaSpaces in Kubernetes");
        if (!StringUtils.hasText(environment.getProperty(SPACE_NAME))) {
            return ConditionOutcome.noMatch(message.because(SPACE_NAME + " is not set"));
        }
        if (!environment.getProperty(ENABLED, Boolean.class, true)) {
            return ConditionOutcome.noMatch(message.because(ENABLED + " is false"));
        }
        if (environment.getProperty(EMBEDDED, Boolean.class, false)) {
            return ConditionOutcome.noMatch(message.because(EMBEDDED + " is true"));
        }
        List<String> locators = Binder.get(environment)
                .bind(LOCATORS, Bindable.listOf(String.class))
                .orElse(List.of());
        return locators.isEmpty()
                ? ConditionOutcome.match(message.because(LOCATORS + " is not set"))
                : ConditionOutcome.noMatch(message.because(LOCATORS + " is " + locators));
    }
}
