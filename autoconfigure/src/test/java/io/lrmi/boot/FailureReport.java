package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInfo;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What Spring Boot prints of an application that fails to start, which is also what docs/troubleshooting.md says under the
 * display name of the test. There {@code …} stands for what differs from run to run.
 */
public final class FailureReport {

    private static final Path GUIDE = Path.of("..", "docs", "troubleshooting.md");
    private static final Path PRINTED = Path.of("target", "failure-reports");
    private static final Pattern PARTS = Pattern.compile(
            "Description:\n\n(.+?)\n\nAction:\n\n(.+?)\\s*(?:\n\\d{4}-\\d\\d-\\d\\dT.*)?", Pattern.DOTALL);
    private static final Pattern DOCUMENTED =
            Pattern.compile("^### ([^\n]+)\n\n```\n(.+?)\n```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String ANYTHING = "…";

    private final String description;
    private final String action;

    private FailureReport(String description, String action) {
        this.description = description;
        this.action = action;
    }

    /** Of an application that connects, with the arguments {@code gigaspaces.<property>=<value>}. */
    public static FailureReport of(CapturedOutput output, TestInfo test, String... properties) {
        return of(output, test, space -> {}, properties);
    }

    /** Of an application that connects and then does something with the space. */
    public static FailureReport of(
            CapturedOutput output, TestInfo test, Consumer<GigaSpace> use, String... properties) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        ApplicationRunner.class, () -> arguments -> use.accept(context.getBean(GigaSpace.class))));
        String[] arguments =
                Arrays.stream(properties).map(property -> "--" + property).toArray(String[]::new);
        assertThat(catchThrowable(() -> application.run(arguments).close())).isNotNull();
        String printed = output.toString();
        assertThat(printed).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
        Matcher parts = PARTS.matcher(printed.substring(printed.lastIndexOf("Description:\n")));
        assertThat(parts.matches()).as(printed).isTrue();
        FailureReport report = new FailureReport(parts.group(1), parts.group(2));
        report.isDocumentedAs(test.getDisplayName());
        return report;
    }

    /** Checks that the description names these. */
    public FailureReport names(String... things) {
        assertThat(description).contains(things);
        return this;
    }

    /** Checks that the action has these lines or parts of lines. */
    public void isFixedBy(String... lines) {
        assertThat(action).contains(lines);
    }

    private void isDocumentedAs(String title) {
        String text = "Description: " + description + "\n\nAction: " + action;
        write(title, text);
        List<String> documented = DOCUMENTED
                .matcher(guide())
                .results()
                .filter(section -> section.group(1).equals(title))
                .map(section -> section.group(2))
                .toList();
        assertThat(documented).as("reports below '### %s' in %s", title, GUIDE).hasSize(1);
        String pattern = Arrays.stream(oneLine(documented.get(0)).split(ANYTHING, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+?"));
        assertThat(oneLine(text)).matches(pattern);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The titles of all reports in the guide. */
    static List<String> documented() {
        List<String> titles = new ArrayList<>();
        DOCUMENTED.matcher(guide()).results().forEach(section -> titles.add(section.group(1)));
        return titles;
    }

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String title, String text) {
        try {
            Files.createDirectories(PRINTED);
            Files.writeString(PRINTED.resolve(title + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
