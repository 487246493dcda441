package io.lrmi.wire.task;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.space.SpaceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a partition that an iteration goes on, or is over.
 *
 * @param renew false to end it
 */
public record IteratorReference(boolean renew, @Nullable SpaceContext context, UUID iterator) implements WireMessage {

    private static final WireClass RENEW =
            IteratorBatchRequest.info("RenewIteratorLeaseSpaceRequestInfo", IteratorBatchRequest.INFO);
    private static final WireClass CLOSE =
            IteratorBatchRequest.info("CloseIteratorSpaceRequestInfo", IteratorBatchRequest.INFO);

    static void register(WireRegistry.Builder registry) {
        registry.external(RENEW, in -> read(in, true)).external(CLOSE, in -> read(in, false));
    }

    @Override
    public WireClass wireClass() {
        return renew ? RENEW : CLOSE;
    }

    @Override
    public void write(WireOutput out) {
        IteratorBatchRequest.writeContext(out, context);
        IteratorBatchRequest.writeUuid(out, iterator);
    }

    private static IteratorReference read(WireInput in, boolean renew) {
        return new IteratorReference(renew, IteratorBatchRequest.readContext(in), IteratorBatchRequest.readUuid(in));
    }
}
