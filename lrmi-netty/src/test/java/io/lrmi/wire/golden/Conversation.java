package io.lrmi.wire.golden;

import io.lrmi.wire.CallHeader;
import io.lrmi.wire.Handshake;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.golden.Capture.Connection;
import io.lrmi.wire.golden.Capture.Frame;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.LookupMatches;
import io.lrmi.wire.lookup.MarshalledService;
import io.lrmi.wire.lookup.ProxyPivot;
import io.lrmi.wire.lookup.RemoteReference;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.lookup.SpaceReference;
import io.lrmi.wire.protocol.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decodes a capture from its first byte, learning object ids and method numbers from the stubs in it. */
final class Conversation {

    /** What a frame says. */
    sealed interface Content permits Call, Answer {

        /** Simple name of what matters in it: the argument or result, or the method of a call without argument. */
        String kind();
    }

    /** A request; the method is null for request objects. */
    record Call(CallHeader header, String method, List<Object> arguments) implements Content {

        @Override
        public String kind() {
            if (header.isRequestObject()) {
                return simpleName(header.request());
            }
            return arguments.isEmpty() ? method.substring(0, method.indexOf('(')) : simpleName(arguments.get(0));
        }
    }

    record Answer(Reply reply) implements Content {

        @Override
        public String kind() {
            return simpleName(reply.exception() != null ? reply.exception() : reply.result());
        }
    }

    private final Map<Long, RemoteStub> stubs = new HashMap<>();
    private final WireRegistry registry;
    private ProtocolVersion server = ProtocolVersion.V15_0_0;

    Conversation() {
        registry = Messages.all();
    }

    WireRegistry registry() {
        return registry;
    }

    /** Version of the grid, as its stubs say. */
    ProtocolVersion server() {
        return server;
    }

    DiscoveryAnswer discovery(Connection connection) {
        DiscoveryAnswer answer = DiscoveryAnswer.decode(connection.stream(false), registry, WireLimits.DEFAULT);
        learn(answer.registrar());
        return answer;
    }

    private static String simpleName(Object value) {
        String name = value == null
                ? "nothing"
                : value instanceof WireNode node
                        ? node.type().name()
                        : value.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    Reader reader() {
        return new Reader();
    }

    /** Keeps the method numbers of every stub in a value. */
    private void learn(Object value) {
        if (value instanceof RemoteReference reference) {
            stubs.put(reference.stub().objectId(), reference.stub());
            server = reference.stub().version();
        } else if (value instanceof SpaceReference space) {
            learn(space.member());
        } else if (value instanceof ProxyPivot pivot) {
            learn(pivot.service());
        } else if (value instanceof MarshalledService service) {
            learn(service.unmarshal(registry, WireLimits.DEFAULT, server));
        } else if (value instanceof LookupMatches matches) {
            matches.items().forEach(item -> learn(item.service()));
        } else if (value instanceof WireNode.Instance instance) {
            instance.customData().forEach(this::learn);
        }
    }

    private String method(CallHeader header) {
        RemoteStub stub = stubs.get(header.objectId());
        if (stub == null) {
            throw new IllegalStateException("No stub with object id " + header.objectId());
        }
        for (Map.Entry<String, Integer> method : stub.methods().entrySet()) {
            if (method.getValue() == header.method()) {
                return method.getKey();
            }
        }
        throw new IllegalStateException("No method " + header.method() + " in " + stub.implementation());
    }

    /** Both directions of one connection. */
    final class Reader {

        private final WireInput requests = input();
        private final WireInput replies = input();

        private WireInput input() {
            return WireInput.forConnection(registry, WireLimits.DEFAULT, ProtocolVersion.V15_0_0);
        }

        /** Layouts of the connection, once the handshake was read. */
        ProtocolVersion version() {
            return requests.version();
        }

        boolean atEnd(Frame frame) {
            return (frame.toServer() ? requests : replies).atEnd();
        }

        Content read(Frame frame) {
            WireInput in = frame.toServer() ? requests : replies;
            in.begin(frame.payload(), 0, frame.payload().length);
            return frame.toServer() ? call(in) : answer(in);
        }

        private Call call(WireInput in) {
            CallHeader header = CallHeader.read(in);
            if (header.isRequestObject()) {
                if (header.request() instanceof Handshake handshake) {
                    requests.version(handshake.version().min(server));
                    replies.version(handshake.version().min(server));
                }
                return new Call(header, null, List.of());
            }
            String method = method(header);
            return new Call(header, method, arguments(in, method));
        }

        private List<Object> arguments(WireInput in, String method) {
            List<Object> arguments = new ArrayList<>();
            for (String type : Signature.parameters(method)) {
                switch (type.charAt(0)) {
                    case 'I' -> arguments.add(in.readInt());
                    case 'J' -> arguments.add(in.readLong());
                    case 'Z' -> arguments.add(in.readBoolean());
                    case 'L', '[' ->
                        arguments.add(Signature.isSmart(type) ? in.readArgument(Object.class) : in.readObject());
                    default -> throw new IllegalStateException("Parameter " + type + " of " + method);
                }
            }
            return arguments;
        }

        private Answer answer(WireInput in) {
            Reply reply = Reply.read(in);
            learn(reply.result());
            return new Answer(reply);
        }
    }
}
