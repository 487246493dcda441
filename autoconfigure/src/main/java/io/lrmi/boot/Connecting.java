package io.lrmi.boot;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.boot.GigaSpacesProperties.Startup;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.SecuredSpaceException;
import io.lrmi.lookup.AddressTranslator;
import io.lrmi.transport.TlsEngines;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.function.SingletonSupplier;

/** Connects once, or again and again until the grid is there, for a limited time. */
final class Connecting {

    private static final Logger log = LoggerFactory.getLogger(GigaSpacesAutoConfiguration.class);
    private static final long PAUSE_MILLIS = 1000;

    private final ConfiguredSpace space;
    private final ObjectProvider<SslBundles> bundles;
    private final ObjectProvider<AddressTranslator> translator;
    private final ObjectProvider<LrmiClientBuilderCustomizer> customizers;

    Connecting(
            ConfiguredSpace space,
            ObjectProvider<SslBundles> bundles,
            ObjectProvider<AddressTranslator> translator,
            ObjectProvider<LrmiClientBuilderCustomizer> customizers) {
        this.space = space;
        this.bundles = bundles;
        this.translator = translator;
        this.customizers = customizers;
    }

    /**
     * Connects, and waits for the grid if the space is to.
     *
     * @throws InvalidConfigurationPropertyValueException naming a property whose value cannot be used
     */
    LrmiClient connect(Supplier<GigaSpacesConnectionDetails> details) {
        LrmiClientOptions.Builder options = ClientOptions.of(space);
        Supplier<@Nullable TlsEngines> tls = SingletonSupplier.ofNullable(() -> BundledTls.of(space, bundles));
        Duration lookupTimeout = PropertyCheck.positive(
                space.property("lookup.timeout"), space.properties().lookup().timeout());
        Supplier<LrmiClient> attempt = () -> once(details.get(), options, tls, lookupTimeout);
        return space.properties().startup() == Startup.WAIT
                ? until(
                        PropertyCheck.positive(
                                space.property("startup-timeout"),
                                space.properties().startupTimeout()),
                        attempt)
                : attempt.get();
    }

    /**
     * Waits for the grid.
     *
     * @param limit from now on; the last attempt may take longer
     * @throws RuntimeException what the last attempt failed with, or the first that waiting cannot heal
     */
    private LrmiClient until(Duration limit, Supplier<LrmiClient> attempt) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0 || !mayHeal(e)) {
                    throw e;
                }
                log.info(
                        "Waiting for space '{}', {} s more at most ({}): {}",
                        space.spaceName(),
                        TimeUnit.MILLISECONDS.toSeconds(left),
                        space.property("startup-timeout"),
                        reason(e).getMessage());
                pause(Math.min(PAUSE_MILLIS, left));
            }
        }
    }

    /** Connects, or fails with what is known about the way to the grid. */
    private LrmiClient once(
            GigaSpacesConnectionDetails details,
            LrmiClientOptions.Builder options,
            Supplier<@Nullable TlsEngines> tls,
            Duration lookupTimeout) {
        if (details.credentials() != null) {
            throw GridConfigurationException.credentialsUnsupported(details.spaceName(), details);
        }
        SslBundle bundle = details.sslBundle();
        options.tlsEngines(bundle == null ? tls.get() : BundledTls.of(bundle));
        LrmiClient.Builder builder = LrmiClient.builder(details.spaceName())
                .locators(details::locators)
                .lookupTimeout(lookupTimeout)
                .options(options.build())
                .addressTranslator(details instanceof MemberAddresses known ? known.addressTranslator() : null);
        translator.ifUnique(builder::addressTranslator);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        try {
            LrmiClient client = builder.connect();
            details.whenChanged(() -> {
                // A failure is logged, and leaves everything as it is.
                var unused = client.refresh();
            });
            return client;
        } catch (LrmiException failure) {
            throw details.explain(failure);
        }
    }

    /** What happened, without what the bean factory says about the bean it happened to. */
    static Throwable reason(Throwable failure) {
        Throwable reason = failure;
        while (reason instanceof BeansException && reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason;
    }

    private static boolean mayHeal(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SecuredSpaceException
                    || cause instanceof GridConfigurationException
                    || cause instanceof InvalidConfigurationPropertyValueException
                    || cause instanceof NoSuchSslBundleException
                    || cause instanceof InterruptedOperationException) {
                return false;
            }
        }
        return true;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedOperationException("Interrupted while waiting for the grid", false);
        }
    }
}
