package io.lrmi.transport;

import io.lrmi.wire.CallHeader;
import io.lrmi.wire.WireOutput;

/**
 * A method of a remote object.
 *
 * @param objectId from its stub
 * @param method index, from its stub
 */
public record Target(long objectId, int method) {

    /** Writes the frame of a call. */
    void encode(Request request, WireOutput out, long callerId, long classLoaderId) {
        int flags = (request.oneWay() ? CallHeader.ONE_WAY : 0)
                | (request.waitsOnServer() && request.answeredLater() ? CallHeader.CALLBACK : 0)
                | (request.task() ? CallHeader.TASK : 0);
        CallHeader.write(out, flags, callerId, objectId, method, classLoaderId);
        request.writeArguments(out);
        out.finish();
    }
}
