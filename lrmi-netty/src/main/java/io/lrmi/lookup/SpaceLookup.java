package io.lrmi.lookup;

import io.lrmi.failure.IncompatibleServerException;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoLookupServiceException;
import io.lrmi.failure.RegistrarUnreachableException;
import io.lrmi.failure.SpaceNotFoundException;
import io.lrmi.observe.ClientEvents;
import io.lrmi.transport.Deadlines;
import io.lrmi.transport.Endpoint;
import io.lrmi.transport.Loops;
import io.lrmi.transport.TransportOptions;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the members of a space. All locators are asked at the same time; the first that has the space wins. While none
 * has it they are asked again until the timeout, since members register one after another when a grid starts.
 */
public final class SpaceLookup {

    private static final Logger LOG = LoggerFactory.getLogger(SpaceLookup.class);
    private static final long PAUSE_MILLIS = 100;
    /** With three managers each attempt succeeds with at least a third; this many all fail once in 10^17 times. */
    private static final int MAX_ATTEMPTS = 100;
    /** Parts of the timeout a lookup service another client found may take to connect, and to answer. */
    private static final int RECENT_CONNECT_PART = 10;

    private static final int RECENT_ANSWER_PART = 5;

    private final Supplier<List<Endpoint>> locators;
    private final String spaceName;
    private final Duration timeout;
    private final UnicastDiscovery discovery;
    private final Registrar registrar;
    private final ClientEvents events;

    private volatile List<Endpoint> contactPoints = List.of();
    /** Whether there was a lookup before. */
    private volatile boolean repeated;
    /** By contact point. Written by the threads that ask them, also after the lookup has ended. */
    private final Map<Endpoint, LookupAttempt> attempts = new ConcurrentHashMap<>();

    /**
     * Contacts nobody yet.
     *
     * @param locators asked at each lookup, so that they may change in between
     * @param timeout for one lookup, retries included
     * @param clusterId id of the Kubernetes cluster this process runs in, null outside
     */
    public SpaceLookup(
            Supplier<List<Endpoint>> locators,
            String spaceName,
            Duration timeout,
            AddressTranslator translator,
            @Nullable String clusterId,
            TransportOptions options,
            Deadlines deadlines,
            Loops loops,
            long callerId) {
        this.locators = locators;
        this.spaceName = spaceName;
        this.timeout = timeout;
        this.discovery = new UnicastDiscovery(options.registry(), options.limits());
        this.events = options.events();
        this.registrar = new Registrar(options, deadlines, loops, translator, clusterId, callerId);
    }

    public String spaceName() {
        return spaceName;
    }

    /** How long one lookup may take unless it is said. */
    public Duration timeout() {
        return timeout;
    }

    /** The locators the last lookup started from. */
    public List<Endpoint> contactPoints() {
        return contactPoints;
    }

    /** What became of asking them, in their order, as far as it is known. */
    public List<LookupAttempt> attempts() {
        return contactPoints.stream()
                .distinct()
                .map(attempts::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private record Answer(
            Endpoint locator,
            List<SpaceMember> members,
            @Nullable DiscoveryAnswer discovery,
            @Nullable LrmiException failure) {}

    /**
     * Blocks until at least one member is found.
     *
     * @return the members one lookup service knows; never empty
     * @throws NoLookupServiceException if no locator leads to a lookup service
     * @throws RegistrarUnreachableException if one does, but its LRMI port cannot be used
     * @throws IncompatibleServerException if a lookup service is too old
     * @throws SpaceNotFoundException if lookup services answer, but have no such space
     */
    public List<SpaceMember> find() {
        return find(timeout);
    }

    /** As {@link #find()}, with another timeout. */
    public List<SpaceMember> find(Duration limit) {
        if (!events.observed()) {
            return search(limit);
        }
        long started = System.nanoTime();
        List<SpaceMember> found;
        try {
            found = search(limit);
        } catch (RuntimeException e) {
            events.lookupEnded(e, System.nanoTime() - started);
            throw e;
        }
        events.lookupEnded(null, System.nanoTime() - started);
        return found;
    }

    private List<SpaceMember> search(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<Endpoint> asked = List.copyOf(locators.get());
        contactPoints = asked;
        attempts.keySet().retainAll(asked);
        if (!repeated) {
            repeated = true;
            List<SpaceMember> members = recentlyFound(asked);
            if (!members.isEmpty()) {
                return members;
            }
        }
        AtomicBoolean done = new AtomicBoolean();
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        // Of an attempt that is still under way at the end, the one before tells more than that there was no answer.
        Map<Endpoint, Answer> earlier = new ConcurrentHashMap<>();
        for (Endpoint locator : asked) {
            Thread thread =
                    new Thread(() -> answers.add(askUntil(locator, deadline, done, earlier)), "lrmi-lookup-" + locator);
            thread.setDaemon(true);
            thread.start();
        }
        try {
            Map<Endpoint, Answer> last = new LinkedHashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                Answer answer = poll(answers, deadline);
                if (answer == null) {
                    break;
                }
                if (!answer.members.isEmpty()) {
                    return answer.members;
                }
                last.put(answer.locator, answer);
            }
            earlier.forEach(last::putIfAbsent);
            throw failure(asked, last, limit);
        } finally {
            done.set(true);
        }
    }

    /**
     * Asks a lookup service that another client of this process found a moment ago, in the calling thread. The answers are what the
     * full way would find, sooner: the registrar says itself what is registered now. Takes a part of the timeout at most.
     *
     * @return empty if there is none, or it does not answer, or has no such space
     */
    private List<SpaceMember> recentlyFound(List<Endpoint> asked) {
        for (Endpoint locator : asked) {
            DiscoveryAnswer known = LookupMemory.OF_PROCESS.discovery(locator, System.nanoTime());
            if (known == null) {
                continue;
            }
            List<SpaceMember> members = List.of();
            try {
                members = members(
                        registrar.within(timeout.dividedBy(RECENT_CONNECT_PART), timeout.dividedBy(RECENT_ANSWER_PART)),
                        locator,
                        known,
                        spaceName);
            } catch (RuntimeException e) {
                LOG.debug("The lookup service that locator {} led to a moment ago does not answer", locator, e);
            }
            if (members.isEmpty()) {
                LookupMemory.OF_PROCESS.forget(locator, known);
            }
            return members;
        }
        return List.of();
    }

    /** Asks one locator until it has the space, another one had it, or the time is over. */
    private Answer askUntil(Endpoint locator, long deadline, AtomicBoolean done, Map<Endpoint, Answer> earlier) {
        while (true) {
            Answer answer = ask(locator, deadline);
            if (!answer.members.isEmpty()
                    || done.get()
                    || deadline - System.nanoTime() < TimeUnit.MILLISECONDS.toNanos(2 * PAUSE_MILLIS)) {
                return moreTelling(answer, earlier.get(locator));
            }
            earlier.put(locator, answer);
            LOG.debug("Locator {} does not have space {} yet", locator, spaceName, answer.failure);
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
        }
    }

    /** The time may be over before the last attempt gets an answer that one before got. */
    private static Answer moreTelling(Answer last, @Nullable Answer before) {
        return last.discovery == null && before != null && before.discovery != null ? before : last;
    }

    private Answer ask(Endpoint locator, long deadline) {
        DiscoveryAnswer answer = null;
        try {
            answer = discovery.discover(locator, Math.max(1, deadline - System.nanoTime()));
            return new Answer(locator, membersBehind(locator, answer, deadline), answer, null);
        } catch (LrmiException e) {
            return failed(locator, answer, e);
        } catch (RuntimeException e) {
            return failed(locator, answer, new LrmiException("locator " + locator + ": " + e, e));
        }
    }

    private Answer failed(Endpoint locator, @Nullable DiscoveryAnswer discovered, LrmiException failure) {
        Endpoint registered = discovered == null
                ? null
                : registrar.registered(locator, discovered).endpoint();
        attempts.put(
                locator, new LookupAttempt(locator, registered, null, versionText(discovered), Instant.now(), failure));
        return new Answer(locator, List.of(), discovered, failure);
    }

    private static @Nullable String versionText(@Nullable DiscoveryAnswer discovered) {
        return discovered == null ? null : discovered.registrar().stub().versionText();
    }

    private List<SpaceMember> members(
            Registrar asked, Endpoint locator, DiscoveryAnswer discovered, @Nullable String space) {
        RegisteredAddress registered = asked.registered(locator, discovered);
        Endpoint endpoint = asked.translated(registered);
        List<SpaceMember> members = asked.members(locator, discovered, endpoint, space);
        attempts.put(
                locator,
                new LookupAttempt(
                        locator, registered.endpoint(), endpoint, versionText(discovered), Instant.now(), null));
        return members;
    }

    /**
     * Asks the registrar. Where several managers share one address, discovery may be answered by one and the connection
     * reach another, which does not know the first one's stub. Then the stubs of all managers are collected, and
     * connections tried with one of them. Whether to collect or to try is left to chance, because a balancer in strict
     * rotation falls into step with any fixed order.
     */
    private List<SpaceMember> membersBehind(Endpoint locator, DiscoveryAnswer first, long deadline) {
        Map<Long, DiscoveryAnswer> managers = new LinkedHashMap<>();
        DiscoveryAnswer choice = first;
        for (int attempt = 1; ; attempt++) {
            managers.put(choice.registrar().stub().runtimeId(), choice);
            try {
                List<SpaceMember> members = members(registrar, locator, choice, spaceName);
                LookupMemory.OF_PROCESS.remember(locator, choice, System.nanoTime());
                return members;
            } catch (OtherManagerException e) {
                if (attempt >= MAX_ATTEMPTS || deadline - System.nanoTime() <= 0) {
                    throw e;
                }
                LOG.debug("Attempt {} at {} reached another manager; {} known", attempt, locator, managers.size());
            }
            if (ThreadLocalRandom.current().nextBoolean()) {
                choice = discovery.discover(locator, Math.max(1, deadline - System.nanoTime()));
            } else {
                List<DiscoveryAnswer> known = List.copyOf(managers.values());
                choice = known.get(ThreadLocalRandom.current().nextInt(known.size()));
            }
        }
    }

    private @Nullable Answer poll(BlockingQueue<Answer> answers, long deadline) {
        try {
            // A moment more than the deadline, so that a late failure is reported instead of silence.
            return answers.poll(
                    Math.max(0, deadline - System.nanoTime()) + TimeUnit.MILLISECONDS.toNanos(200),
                    TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private InterruptedOperationException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedOperationException("Interrupted while looking for space '" + spaceName + "'", false);
    }

    private LrmiException failure(List<Endpoint> asked, Map<Endpoint, Answer> last, Duration limit) {
        List<Answer> reached = new ArrayList<>();
        LrmiException registrarFailure = null;
        StringBuilder details = new StringBuilder();
        LrmiException first = null;
        for (Endpoint locator : asked) {
            Answer answer = last.get(locator);
            if (answer == null) {
                details.append("\n  locator ")
                        .append(locator)
                        .append(": no answer within ")
                        .append(limit.toMillis())
                        .append(" ms");
            } else if (answer.failure == null) {
                reached.add(answer);
            } else {
                first = first == null ? answer.failure : first;
                if (answer.discovery != null || answer.failure instanceof IncompatibleServerException) {
                    registrarFailure = answer.failure;
                }
                details.append("\n  ").append(answer.failure.getMessage());
            }
        }
        if (!reached.isEmpty()) {
            return spaceNotFound(reached.get(0), limit);
        }
        if (registrarFailure != null) {
            return registrarFailure;
        }
        return new NoLookupServiceException(
                "No lookup service found for space '" + spaceName + "' within " + limit.toMillis() + " ms:" + details,
                first);
    }

    private LrmiException spaceNotFound(Answer answer, Duration limit) {
        TreeSet<String> found = new TreeSet<>();
        DiscoveryAnswer discovered = answer.discovery;
        if (discovered != null) {
            try {
                for (SpaceMember member : members(registrar, answer.locator, discovered, null)) {
                    found.add(
                            member.name().text().substring(member.name().text().indexOf(':') + 1));
                }
            } catch (LrmiException e) {
                LOG.debug("The names of other spaces are not to be had", e);
            }
        }
        return new SpaceNotFoundException(
                "The lookup service at " + answer.locator + " has no space '" + spaceName + "' (looked for "
                        + limit.toMillis() + " ms). "
                        + (found.isEmpty()
                                ? "No space is registered there: check that a processing unit with the space is"
                                        + " deployed."
                                : "Spaces found: " + String.join(", ", found) + ". Check gigaspaces.space-name."),
                spaceName,
                List.copyOf(found));
    }
}
