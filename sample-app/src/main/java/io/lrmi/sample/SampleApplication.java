package io.lrmi.sample;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the order service. With {@code --once} it only makes the {@link RoundTrip} and ends, with status 0 if every
 * order came back as it was written.
 */
@SpringBootApplication
public class SampleApplication {

    private static final String ONCE = "once";

    public static void main(String[] arguments) {
        boolean once = new DefaultApplicationArguments(arguments).containsOption(ONCE);
        ConfigurableApplicationContext context = application(once).run(arguments);
        if (once) {
            System.exit(SpringApplication.exit(context));
        }
    }

    static SpringApplication application(boolean once) {
        SpringApplication application = new SpringApplication(SampleApplication.class);
        if (once) {
            application.setWebApplicationType(WebApplicationType.NONE);
        }
        return application;
    }
}
