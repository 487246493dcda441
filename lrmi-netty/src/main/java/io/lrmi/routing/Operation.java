package io.lrmi.routing;

import io.lrmi.transport.Request;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.SpaceRequest;
import org.jspecify.annotations.Nullable;

/**
 * One operation on the space.
 *
 * @param verb for messages, e.g. {@code read}
 * @param typeName of the entries concerned, null for all types
 * @param oneWay whether no result is wanted
 * @param enlistment its part in a transaction, null if it belongs to none
 * @param task whether it may take long, for it runs code of an application
 * @param needsUids see {@link Request#needsUids}
 */
public record Operation(
        String verb,
        @Nullable String typeName,
        SpaceRequest request,
        boolean oneWay,
        @Nullable Enlistment enlistment,
        boolean task,
        boolean needsUids)
        implements Request {

    public Operation(
            String verb,
            @Nullable String typeName,
            SpaceRequest request,
            boolean oneWay,
            @Nullable Enlistment enlistment) {
        this(verb, typeName, request, oneWay, enlistment, false, true);
    }

    public static Operation of(String verb, @Nullable String typeName, SpaceRequest request) {
        return new Operation(verb, typeName, request, false, null);
    }

    public static Operation of(
            String verb, @Nullable String typeName, SpaceRequest request, @Nullable Enlistment enlistment) {
        return new Operation(verb, typeName, request, false, enlistment);
    }

    /** The same operation with a changed request. */
    public Operation with(SpaceRequest changed) {
        return new Operation(verb, typeName, changed, oneWay, enlistment, task, needsUids);
    }

    @Override
    public @Nullable String subject() {
        return typeName;
    }

    @Override
    public long waitMillis() {
        return request.timeout();
    }

    @Override
    public boolean answeredLater() {
        return request.canBeAnsweredLater();
    }

    @Override
    public void writeArguments(WireOutput out) {
        out.writeArgument(request);
    }

    /** Verb and type; put together only when a message needs it. */
    public String name() {
        return operation();
    }
}
