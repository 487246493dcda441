package io.lrmi.lookup;

import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.HandshakeException;
import io.lrmi.failure.IncompatibleServerException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.RegistrarUnreachableException;
import io.lrmi.failure.TlsException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.observe.ClientEvents;
import io.lrmi.transport.Deadlines;
import io.lrmi.transport.Endpoint;
import io.lrmi.transport.Loops;
import io.lrmi.transport.MemberConnections;
import io.lrmi.transport.Request;
import io.lrmi.transport.Target;
import io.lrmi.transport.TransportOptions;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.lookup.Attribute;
import io.lrmi.wire.lookup.AttributeType;
import io.lrmi.wire.lookup.ConnectionUrl;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.LookupMatches;
import io.lrmi.wire.lookup.LookupTemplate;
import io.lrmi.wire.lookup.ProxyPivot;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.lookup.ServiceItem;
import io.lrmi.wire.lookup.SpaceReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of one lookup service's registrar. */
final class Registrar {

    private static final String LOOKUP = "lookup(Lcom/sun/jini/reggie/Template;I)Lcom/sun/jini/reggie/Matches;";
    private static final String EXPOSE =
            "Check that the lookup service runs and that this port can be reached from here. In"
                    + " Kubernetes the manager service must expose the lrmi port (8200) beside lus (4174):"
                    + " helm upgrade <release> <chart> --reuse-values --set manager.service.lrmi.enabled=true";
    private static final String ACTIVE = "ACTIVE";
    private static final String NO_SUCH_OBJECT = "java.rmi.NoSuchObjectException";

    private final TransportOptions options;
    private final Deadlines deadlines;
    private final Loops loops;
    private final AddressTranslator translator;
    private final @Nullable String clusterId;
    private final long callerId;

    Registrar(
            TransportOptions options,
            Deadlines deadlines,
            Loops loops,
            AddressTranslator translator,
            @Nullable String clusterId,
            long callerId) {
        this.options = options;
        this.deadlines = deadlines;
        this.loops = loops;
        this.translator = translator;
        this.clusterId = clusterId;
        this.callerId = callerId;
    }

    /** The same calls, which take no longer than this. */
    Registrar within(Duration connect, Duration request) {
        return new Registrar(options.within(connect, request), deadlines, loops, translator, clusterId, callerId);
    }

    /**
     * All registered members of a space, or of all spaces if the name is null.
     *
     * @param endpoint of the registrar, translated
     * @throws RegistrarUnreachableException if the LRMI port the lookup service named cannot be used
     * @throws IncompatibleServerException if the lookup service is too old
     * @throws OtherManagerException if it leads to another lookup service
     */
    List<SpaceMember> members(Endpoint locator, DiscoveryAnswer answer, Endpoint endpoint, @Nullable String spaceName) {
        RemoteStub stub = answer.registrar().stub();
        stub.requireSupported("The lookup service at " + locator);
        Integer method = stub.methodIndex(LOOKUP);
        if (method == null) {
            throw new IncompatibleServerException("The lookup service at " + locator + " is of version "
                    + stub.version() + " and has no method " + LOOKUP + ".");
        }
        ProtocolVersion version = options.announcedVersion().min(stub.version());
        LookupTemplate template = LookupTemplate.space(spaceName);
        Request lookup = Request.of("the lookup of space members", out -> {
            out.writeObject(template);
            out.writeInt(Integer.MAX_VALUE);
        });
        Reply reply;
        try (MemberConnections connections = new MemberConnections(
                ClientEvents.LOOKUP_SERVICE, endpoint, options, version, deadlines, loops, callerId)) {
            reply = Reply.of(connections.call(new Target(stub.objectId(), method), lookup));
        } catch (TlsException e) {
            throw e;
        } catch (ConnectionException e) {
            String action = e instanceof HandshakeException ? e.action() : null;
            throw new RegistrarUnreachableException(
                    "The lookup service at " + locator + " answers, but its LRMI port " + endpoint
                            + " does not work from here. " + e.description(),
                    action == null ? EXPOSE : action,
                    e);
        }
        WireThrowable failure = WireThrowable.of(reply.exception());
        if (failure != null && isUnknownObject(failure)) {
            throw new OtherManagerException(locator, endpoint);
        }
        if (reply.exception() != null) {
            throw new LrmiException("The lookup service at " + locator + " failed: "
                    + (failure == null ? reply.exception() : failure.unwrapped()));
        }
        if (!(reply.result() instanceof LookupMatches matches)) {
            throw new WireFormatException("The lookup service at " + locator + " answered " + reply.result());
        }
        List<SpaceMember> members = new ArrayList<>();
        for (ServiceItem item : matches.items()) {
            members.add(member(item, version));
        }
        return members;
    }

    /** Object ids are per process, so this is how a process answers that did not make the stub. */
    private static boolean isUnknownObject(WireThrowable failure) {
        WireThrowable cause = failure.cause();
        return failure.isKindOf(NO_SUCH_OBJECT) || (cause != null && cause.isKindOf(NO_SUCH_OBJECT));
    }

    private SpaceMember member(ServiceItem item, ProtocolVersion version) {
        SpaceReference reference = service(item, version);
        RemoteStub stub = reference.member().stub();
        String space = text(item, AttributeType.NAME, "");
        MemberName name = MemberName.of(text(item, AttributeType.CONTAINER_NAME, space + "_container"), space);
        boolean active = ACTIVE.equals(item.text(AttributeType.ELECTION_STATE));
        UUID id = item.id() == null ? new UUID(0, 0) : item.id().value();
        RegisteredAddress registered = registered(name.text(), null, stub);
        return new SpaceMember(
                name,
                text(item, AttributeType.CLUSTER_NAME, space),
                id,
                stub,
                registered.endpoint(),
                translator.translate(registered),
                active || !hasElection(item));
    }

    private SpaceReference service(ServiceItem item, ProtocolVersion version) {
        SpaceReference known = LookupMemory.OF_PROCESS.decoded(item.service(), version);
        if (known != null) {
            return known;
        }
        SpaceReference decoded = decode(item.service().unmarshal(options.registry(), options.limits(), version));
        LookupMemory.OF_PROCESS.remember(item.service(), version, decoded);
        return decoded;
    }

    private static SpaceReference decode(@Nullable Object service) {
        if (service instanceof ProxyPivot pivot) {
            return pivot.service();
        }
        if (service instanceof SpaceReference reference) {
            return reference;
        }
        throw new WireFormatException("The lookup service registered a space as " + service);
    }

    /** A space without backups has no election; its only member is active. */
    private static boolean hasElection(ServiceItem item) {
        for (Attribute attribute : item.attributes()) {
            if (attribute.type() == AttributeType.ELECTION_STATE) {
                return attribute.text(0) != null && !"NONE".equals(attribute.text(0));
            }
        }
        return false;
    }

    private static String text(ServiceItem item, AttributeType type, String otherwise) {
        String value = item.text(type);
        return value == null ? otherwise : value;
    }

    /** Where the lookup service says that its registrar is. */
    RegisteredAddress registered(Endpoint locator, DiscoveryAnswer answer) {
        return registered(
                "lookup service " + locator, locator, answer.registrar().stub());
    }

    /** Where to connect to; may block for a short time. */
    Endpoint translated(RegisteredAddress address) {
        return translator.translate(address);
    }

    private RegisteredAddress registered(String name, @Nullable Endpoint locator, RemoteStub stub) {
        ConnectionUrl url = ConnectionUrl.select(stub.connectionUrl(), clusterId);
        return new RegisteredAddress(name, locator, stub.connectionUrl(), new Endpoint(url.host(), url.port()));
    }
}
