package io.lrmi.wire.lookup;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A remote object inside a message: the interfaces of its proxy and the stub behind it. */
public record RemoteReference(List<String> interfaces, RemoteStub stub) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart("com.gigaspaces.internal.reflection.fast.proxy.AbstractProxy$ProxyReplace", 1);

    /** Descriptors of interfaces this process writes; a closed set, given by the callers of the constructor. */
    private static final Map<String, WireClass> INTERFACES = new ConcurrentHashMap<>();

    public RemoteReference {
        interfaces = List.copyOf(interfaces);
    }

    static WireClass interfaceType(String name) {
        return INTERFACES.computeIfAbsent(name, n -> WireClass.plain(n, 0, 0));
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(interfaces.size());
        for (String name : interfaces) {
            out.writeObject(new WireNode.Type(interfaceType(name)));
        }
        out.writeObject(stub);
        out.writeBoolean(true);
        out.writeBoolean(false);
    }

    static RemoteReference read(WireInput in) {
        int count = in.readArrayLength(1);
        if (count < 0) {
            throw new WireFormatException("Proxy without interfaces");
        }
        List<String> interfaces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (in.readObject() instanceof WireNode.Type type) {
                interfaces.add(type.type().name());
            }
        }
        RemoteStub stub = in.readMessage(RemoteStub.class);
        in.readBoolean();
        in.readBoolean();
        return new RemoteReference(interfaces, stub);
    }
}
