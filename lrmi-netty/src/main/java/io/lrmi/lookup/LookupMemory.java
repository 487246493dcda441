package io.lrmi.lookup;

import io.lrmi.transport.Endpoint;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.MarshalledService;
import io.lrmi.wire.lookup.SpaceReference;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of this process share of their lookups, so that a further one has less to ask and to decode. Safe for use by
 * many threads; starts none.
 *
 * <ul>
 *   <li>Which lookup service a locator leads to: what {@link UnicastDiscovery} was answered, for {@value #VALID_SECONDS} s, as long as
 *       the JDK remembers the addresses of a host name. Only the start of a client uses it, and only to ask that lookup service for
 *       the members first; whatever fails then, or finds none, goes the full way at once, and the answer is {@linkplain #forget
 *       forgotten}. Lookups of clients that run always go the full way and so find out where the locator leads to now.
 *   <li>Services in their decoded form, by their bytes. The same bytes always mean the same, so that this is never out of date; it is
 *       dropped when memory is short.
 * </ul>
 *
 * <p>Holds nothing of an application but the text of locators.
 */
final class LookupMemory {

    /** That of all clients. */
    static final LookupMemory OF_PROCESS = new LookupMemory();

    static final int MAX_LOCATORS = 64;
    static final int MAX_SERVICES = 1024;
    private static final int VALID_SECONDS = 30;

    /** Services have about 10 KB. */
    private static final int MAX_SERVICE_BYTES = 32 * 1024;

    private final Map<Endpoint, Discovery> discoveries = new Recent<>(MAX_LOCATORS);
    private final Map<MarshalledService, SoftReference<Service>> services = new Recent<>(MAX_SERVICES);

    /**
     * An answer.
     *
     * @param when System.nanoTime()
     */
    private record Discovery(DiscoveryAnswer answer, long when) {}

    private record Service(ProtocolVersion version, SpaceReference decoded) {}

    /** The lookup service has just answered, and its registrar as well. */
    void remember(Endpoint locator, DiscoveryAnswer answer, long now) {
        synchronized (discoveries) {
            discoveries.put(locator, new Discovery(answer, now));
        }
    }

    /** What the lookup service answered not long ago; null if it did not. */
    @Nullable
    DiscoveryAnswer discovery(Endpoint locator, long now) {
        synchronized (discoveries) {
            Discovery known = discoveries.get(locator);
            return known == null || now - known.when > TimeUnit.SECONDS.toNanos(VALID_SECONDS) ? null : known.answer;
        }
    }

    /** The answer is of no use any more; another one stays. */
    void forget(Endpoint locator, DiscoveryAnswer answer) {
        synchronized (discoveries) {
            Discovery known = discoveries.get(locator);
            if (known != null && known.answer.equals(answer)) {
                discoveries.remove(locator);
            }
        }
    }

    /** The service was decoded in the layout of a version. */
    void remember(MarshalledService service, ProtocolVersion version, SpaceReference decoded) {
        if (service.size() <= MAX_SERVICE_BYTES) {
            synchronized (services) {
                services.put(service, new SoftReference<>(new Service(version, decoded)));
            }
        }
    }

    /** The decoded form of a service in the layout of a version; null if it has to be decoded. */
    @Nullable
    SpaceReference decoded(MarshalledService service, ProtocolVersion version) {
        synchronized (services) {
            SoftReference<Service> reference = services.get(service);
            Service known = reference == null ? null : reference.get();
            // Not equals: that of a record is linked at run time, which takes more than to decode.
            return known == null || known.version.compareTo(version) != 0 ? null : known.decoded;
        }
    }

    /** Forgets what was not used for the longest time. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int limit;

        Recent(int limit) {
            super(16, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > limit;
        }
    }
}
