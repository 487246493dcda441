package io.lrmi.embedded;

import io.lrmi.embedded.net.Invocation;
import io.lrmi.embedded.net.MethodTable;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.lookup.LookupMatches;
import io.lrmi.wire.lookup.LookupTemplate;
import io.lrmi.wire.lookup.ServiceItem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lookup service: which members run, and its remote methods. Safe for use by many threads. */
final class Registrar {

    static final String IMPLEMENTATION = "com.sun.jini.reggie.GigaRegistrar";
    static final List<String> INTERFACES = List.of("com.sun.jini.reggie.Registrar");

    private static final WireClass LOCATOR = WireClass.serializable(
            "net.jini.core.discovery.LookupLocator",
            1448769379829432795L,
            2,
            null,
            "I port",
            "Ljava/lang/String; host");
    private static final WireClass ENTRIES =
            WireClass.plain("[Lnet.jini.core.entry.Entry;", -6636226110931926875L, WireClass.SERIALIZABLE);

    private final Map<String, Registration> registrations = new ConcurrentSkipListMap<>();

    void register(String memberName, Registration registration) {
        registrations.put(memberName, registration);
    }

    void remove(String memberName) {
        registrations.remove(memberName);
    }

    /**
     * The remote methods.
     *
     * @param proxy object form of this lookup service
     * @param locatorPort port of discovery
     */
    MethodTable methods(
            Supplier<WireNode> proxy,
            Supplier<WireNode> admin,
            String group,
            String host,
            Supplier<Integer> locatorPort) {
        WireNode groups = JavaTypes.array(JavaTypes.STRING_ARRAY, group);
        return MethodTable.builder()
                .add("getServiceProxy()Ljava/lang/Object;", (arguments, invocation) -> invocation.succeed(proxy.get()))
                .add("getAdmin()Ljava/lang/Object;", (arguments, invocation) -> invocation.succeed(admin.get()))
                .add("getMemberGroups()[Ljava/lang/String;", (arguments, invocation) -> invocation.succeed(groups))
                .add("getLookupGroups()[Ljava/lang/String;", (arguments, invocation) -> invocation.succeed(groups))
                .add(
                        "getLookupAttributes()[Lnet/jini/core/entry/Entry;",
                        (arguments, invocation) -> invocation.succeed(JavaTypes.array(ENTRIES)))
                .add(
                        "getLocator()Lnet/jini/core/discovery/LookupLocator;",
                        (arguments, invocation) -> invocation.succeed(
                                new WireNode.Instance(LOCATOR).part(LOCATOR, new Object[] {locatorPort.get(), host})))
                .add("lookup(Lcom/sun/jini/reggie/Template;)Lcom/sun/jini/proxy/MarshalledWrapper;", this::lookupOne)
                .add("lookup(Lcom/sun/jini/reggie/Template;I)Lcom/sun/jini/reggie/Matches;", this::lookup)
                .build();
    }

    private void lookupOne(WireInput arguments, Invocation invocation) {
        LookupTemplate template = arguments.readMessage(LookupTemplate.class);
        invocation.succeed(first(template));
    }

    private @Nullable Object first(LookupTemplate template) {
        for (Registration registration : registrations.values()) {
            if (registration.matches(template)) {
                return registration.service();
            }
        }
        return null;
    }

    private void lookup(WireInput arguments, Invocation invocation) {
        LookupTemplate template = arguments.readMessage(LookupTemplate.class);
        int max = arguments.readInt();
        List<ServiceItem> items = registrations.values().stream()
                .filter(registration -> registration.matches(template))
                .map(Registration::item)
                .toList();
        invocation.succeed(new LookupMatches(items.size(), items.subList(0, Math.max(0, Math.min(max, items.size())))));
    }
}
