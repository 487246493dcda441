package io.lrmi.boot;

import io.lrmi.transport.TlsEngines;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/** Makes TLS engines from an SSL bundle, and from the new one after it was reloaded. */
final class BundledTls implements TlsEngines {

    /**
     * What a bundle gives, in one reference, so that no connection mixes two.
     *
     * @param ciphers empty for those of the JDK
     */
    private record Material(SSLContext context, List<String> ciphers) {}

    private final String property;
    private final String name;
    private volatile Material material;

    private BundledTls(String property, String name, SslBundle bundle) {
        this.property = property;
        this.name = name;
        this.material = materialOf(bundle);
    }

    /**
     * Engines of the bundle that the property names; null if it names none.
     *
     * @throws InvalidConfigurationPropertyValueException if there is none, or if it excludes the version the grid speaks
     */
    static @Nullable BundledTls of(ConfiguredSpace space, ObjectProvider<SslBundles> provider) {
        String name = space.properties().lrmi().ssl().bundle();
        if (!StringUtils.hasText(name)) {
            return null;
        }
        SslBundles bundles = provider.getObject();
        BundledTls tls = new BundledTls(space.property("lrmi.ssl.bundle"), name, bundle(space, name, bundles));
        bundles.addBundleUpdateHandler(name, updated -> tls.material = tls.materialOf(updated));
        return tls;
    }

    private static SslBundle bundle(ConfiguredSpace space, String name, SslBundles bundles) {
        try {
            return bundles.getBundle(name);
        } catch (NoSuchSslBundleException unknown) {
            List<String> known = bundles.getBundleNames();
            throw new InvalidConfigurationPropertyValueException(
                    space.property("lrmi.ssl.bundle"),
                    name,
                    "There is no SSL bundle of this name"
                            + (known.isEmpty() ? "" : "; there are: " + String.join(", ", known))
                            + ". Define it below spring.ssl.bundle.pem." + name + " or spring.ssl.bundle.jks." + name
                            + ".",
                    unknown);
        }
    }

    /** Engines of a bundle that connection details have. */
    static BundledTls of(SslBundle bundle) {
        return new BundledTls("SSL bundle of the connection details", "protocol", bundle);
    }

    private Material materialOf(SslBundle bundle) {
        String[] protocols = bundle.getOptions().getEnabledProtocols();
        if (protocols != null && !Arrays.asList(protocols).contains(TlsEngines.PROTOCOL)) {
            throw new InvalidConfigurationPropertyValueException(
                    property,
                    name,
                    "The bundle allows " + String.join(", ", protocols) + " only, but grids speak "
                            + TlsEngines.PROTOCOL + ". Add it to the enabled-protocols of the bundle.");
        }
        String[] ciphers = bundle.getOptions().getCiphers();
        return new Material(bundle.createSslContext(), ciphers == null ? List.of() : List.of(ciphers));
    }

    @Override
    public SSLEngine engine(String host, int port) {
        Material current = material;
        SSLEngine engine = current.context().createSSLEngine(host, port);
        if (!current.ciphers().isEmpty()) {
            engine.setEnabledCipherSuites(current.ciphers().toArray(new String[0]));
        }
        return engine;
    }
}
