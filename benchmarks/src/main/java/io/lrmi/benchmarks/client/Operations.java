package io.lrmi.benchmarks.client;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.query.IdQuery;
import java.util.Arrays;
import java.util.concurrent.Future;
import org.openspaces.core.GigaSpace;

/** The operations by name. Every one checks what came back: a benchmark of wrong answers would be worthless. */
final class Operations {
    /** Entries of a group, and of a batch. */
    static final int BATCH = 100;

    private final GigaSpace space;
    private final byte[] content;

    Operations(GigaSpace space, int size) {
        this.space = space;
        this.content = new byte[size];
        Arrays.fill(content, (byte) 'x');
    }

    /** Writes all entries of the keys below a bound. */
    void fill(long keys) {
        // Batches of about a megabyte at most.
        int step = Math.max(1, Math.min(BATCH, (1 << 20) / content.length));
        for (long first = 0; first < keys; first += step) {
            space.writeMultiple(batch(first, (int) Math.min(step, keys - first)));
        }
    }

    Operation named(String name) {
        return switch (name) {
            case "readById" -> key -> done(space.readById(Payload.class, key));
            case "write" -> key -> done(space.write(new Payload(key, content)));
            case "change" -> key -> done(space.change(query(key), new ChangeSet().increment("counter", 1)));
            case "writeTake" ->
                key -> {
                    space.write(new Payload(key, content));
                    return done(space.takeById(Payload.class, key));
                };
            case "readMultiple" -> key -> done(space.readMultiple(group(key), BATCH));
            case "writeMultiple" -> key -> done(space.writeMultiple(batch(key / BATCH * BATCH, BATCH)));
            case "asyncRead" -> key -> space.asyncRead(query(key));
            case "asyncChange" -> key -> space.asyncChange(query(key), new ChangeSet().increment("counter", 1));
            case "writeAsyncTake" ->
                key -> {
                    space.write(new Payload(key, content));
                    return space.asyncTake(query(key));
                };
            default -> throw new IllegalArgumentException("No operation is called " + name);
        };
    }

    private static Future<?> done(Object result) {
        if (result == null || (result instanceof Object[] several && several.length == 0)) {
            throw new IllegalStateException("The space returned nothing");
        }
        return null;
    }

    private static IdQuery<Payload> query(long key) {
        return new IdQuery<>(Payload.class, key);
    }

    private static Payload group(long key) {
        Payload template = new Payload();
        template.setGroup((int) (key / BATCH));
        return template;
    }

    private Payload[] batch(long first, int count) {
        Payload[] entries = new Payload[count];
        for (int i = 0; i < count; i++) {
            entries[i] = new Payload(first + i, content);
        }
        return entries;
    }
}
