package io.lrmi.boot.actuate;

import io.lrmi.LrmiClient;
import io.lrmi.MemberInfo;
import io.lrmi.SpaceTopology;
import io.lrmi.boot.actuate.RefreshDescriptor.Outcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A lookup of members that was started, and what was known before. */
record PendingRefresh(LrmiClient client, SpaceTopology before, CompletableFuture<?> lookup) {

    static PendingRefresh start(LrmiClient client) {
        return new PendingRefresh(client, client.topology(), client.refresh());
    }

    /**
     * Waits for the end.
     *
     * @param deadline System.nanoTime()
     */
    RefreshDescriptor await(long deadline) {
        try {
            lookup.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return changes(before.members(), client.topology().members());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return RefreshDescriptor.without(Outcome.FAILED, String.valueOf(cause.getMessage()));
        } catch (TimeoutException e) {
            return RefreshDescriptor.without(Outcome.PENDING, "The lookup takes longer and goes on.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return RefreshDescriptor.without(Outcome.PENDING, "Interrupted; the lookup goes on.");
        }
    }

    static RefreshDescriptor changes(List<MemberInfo> before, List<MemberInfo> after) {
        Map<String, MemberInfo> old = byName(before);
        Map<String, MemberInfo> now = byName(after);
        return new RefreshDescriptor(
                Outcome.SUCCEEDED,
                null,
                select(after, member -> !old.containsKey(member.name()), MemberInfo::name),
                select(before, member -> !now.containsKey(member.name()), MemberInfo::name),
                select(
                        after,
                        member -> hasMoved(old.get(member.name()), member),
                        member -> member.name() + " to " + address(member)),
                select(after, member -> member.active() && !wasActive(old.get(member.name())), MemberInfo::name));
    }

    private static Map<String, MemberInfo> byName(List<MemberInfo> members) {
        return members.stream().collect(Collectors.toMap(MemberInfo::name, Function.identity(), (one, other) -> other));
    }

    private static List<String> select(
            List<MemberInfo> members, Predicate<MemberInfo> condition, Function<MemberInfo, String> text) {
        return members.stream().filter(condition).map(text).toList();
    }

    private static boolean hasMoved(@Nullable MemberInfo old, MemberInfo member) {
        return old != null && !address(old).equals(address(member));
    }

    private static boolean wasActive(@Nullable MemberInfo old) {
        return old != null && old.active();
    }

    private static String address(MemberInfo member) {
        return SpaceDescriptor.address(member.host(), member.port());
    }
}
