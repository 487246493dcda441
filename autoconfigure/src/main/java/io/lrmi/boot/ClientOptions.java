package io.lrmi.boot;

import io.lrmi.LrmiClientOptions;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/** Turns {@code gigaspaces.lrmi}, or what one space has in its place, into the options of the client. */
final class ClientOptions {

    private final LrmiClientOptions.Builder builder = LrmiClientOptions.builder();

    private final ConfiguredSpace space;

    private ClientOptions(ConfiguredSpace space) {
        this.space = space;
    }

    /**
     * The client's options, but for what connections are encrypted with.
     *
     * @throws InvalidConfigurationPropertyValueException naming the property, if the client does not accept its value
     */
    static LrmiClientOptions.Builder of(ConfiguredSpace space) {
        GigaSpacesProperties.Lrmi lrmi = space.properties().lrmi();
        ClientOptions options = new ClientOptions(space);
        LrmiClientOptions.Builder to = options.builder;
        options.set("connect-timeout", lrmi.connectTimeout(), to::connectTimeout);
        options.set("request-timeout", lrmi.requestTimeout(), to::requestTimeout);
        options.set("task-timeout", lrmi.taskTimeout(), to::taskTimeout);
        options.set("idle-timeout", lrmi.idleTimeout(), to::idleTimeout);
        options.set("active-member-timeout", lrmi.activeMemberTimeout(), to::activeMemberTimeout);
        options.set("refresh-interval", lrmi.refreshInterval(), to::refreshInterval);
        options.set("connections-per-member", lrmi.connectionsPerMember(), to::connectionsPerMember);
        options.set("pipeline-depth", lrmi.pipelineDepth(), to::pipelineDepth);
        options.set("max-requests", lrmi.maxRequests(), to::maxRequests);
        options.set("overload-timeout", lrmi.overloadTimeout(), to::overloadTimeout);
        options.set("max-frame-size", lrmi.maxFrameSize(), size -> to.maxFrameSize(bytes(size)));
        options.set("allowed-packages", lrmi.allowedPackages(), to::allowedPackages);
        options.set("served-packages", lrmi.servedPackages(), to::servedPackages);
        to.verifyHostname(lrmi.ssl().verifyHostname());
        options.set("announced-version", lrmi.announcedVersion(), to::announcedVersion);
        return to;
    }

    // The client knows the ranges. It is asked after each value, so that a refusal tells which property it is about.
    private <T> void set(String name, T value, Consumer<T> setter) {
        setter.accept(value);
        try {
            builder.build();
        } catch (IllegalArgumentException refused) {
            throw new InvalidConfigurationPropertyValueException(
                    space.property("lrmi." + name), value, String.valueOf(refused.getMessage()), refused);
        }
    }

    // Sizes that no int can hold become ones that the client refuses.
    private static int bytes(DataSize size) {
        return (int) Math.max(-1, Math.min(size.toBytes(), Integer.MAX_VALUE));
    }
}
