package io.lrmi.wire.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A recorded conversation of the original client with a grid: one file per TCP connection, in the order in which the
 * connections were opened.
 */
record Capture(String name, List<Connection> connections) {

    static final String SAME_16_0 = "client-16.0-grid-16.0";
    static final String NEWER_GRID = "client-15.8-grid-16.0";
    static final String ONE_PARTITION = "transactions-in-one-partition";
    static final String TWO_PARTITIONS = "transactions-in-two-partitions";
    static final String OPERATIONS_16_0 = "operations-16.0";
    static final String KUBERNETES = "kubernetes-two-managers-behind-one-address";

    /**
     * Not among the others: this client sends its manager without a stub, and the original one describes classes again after a
     * server did not know the number of a stub.
     */
    private static final List<String> TWO_PARTITIONS_FILES = List.of(
            "1-lus-discovery",
            "2-lus-lookup",
            "3-backup-1",
            "4-lus-lookup",
            "5-partition-1",
            "6-backup-2",
            "7-partition-2");

    private static final List<String> OPERATIONS_16_0_FILES = List.of(
            "1-lus-discovery",
            "2-lus-lookup",
            "3-backup-2",
            "4-lus-lookup",
            "5-partition-1",
            "6-backup-1",
            "7-partition-2",
            "8-partition-2-second",
            "9-partition-1-second");

    private static final Map<String, List<String>> FILES = Map.of(
            OPERATIONS_16_0,
            OPERATIONS_16_0_FILES,
            "client-15.2-grid-15.2",
            List.of(
                    "1-lus-discovery",
                    "2-lus-lookup",
                    "3-lus-lookup",
                    "4-backup-2",
                    "5-backup-1",
                    "6-partition-1",
                    "7-partition-2"),
            "client-15.8-grid-15.8",
            List.of(
                    "1-lus-discovery",
                    "2-lus-lookup",
                    "3-lus-lookup",
                    "4-partition-2",
                    "5-partition-1",
                    "6-backup-1",
                    "7-backup-2",
                    "8-partition-2-second"),
            NEWER_GRID,
            List.of(
                    "1-lus-discovery",
                    "2-lus-lookup",
                    "3-lus-lookup",
                    "4-partition-2",
                    "5-partition-1",
                    "6-partition-2-second",
                    "7-partition-1-second",
                    "8-backup-1",
                    "9-backup-2"),
            SAME_16_0,
            List.of(
                    "1-lus-discovery",
                    "2-lus-lookup",
                    "3-lus-lookup",
                    "4-partition-2",
                    "5-partition-1",
                    "6-backup-1",
                    "7-backup-2"),
            ONE_PARTITION,
            List.of(
                    "1-lus-discovery",
                    "2-lus-lookup",
                    "3-partition-1",
                    "4-lus-lookup",
                    "5-backup-1",
                    "6-partition-2",
                    "7-backup-2",
                    "8-partition-1-second",
                    "9-partition-2-second"),
            KUBERNETES,
            List.of(
                    "1-lus-discovery",
                    "2-lus-lookup",
                    "3-member-connect",
                    "4-lus-wrong-manager-no-such-object",
                    "5-lus-discovery-other-manager",
                    "6-partition-1",
                    "7-partition-2"));

    static List<Capture> all() {
        return FILES.keySet().stream().sorted().map(Capture::load).toList();
    }

    /** Those with an endpoint older than 16.0, whose frames have the form this client uses. */
    static List<Capture> legacy() {
        return all().stream()
                .filter(c -> !List.of(SAME_16_0, KUBERNETES, ONE_PARTITION, OPERATIONS_16_0)
                        .contains(c.name()))
                .toList();
    }

    static Capture load(String name) {
        List<Connection> connections = new ArrayList<>();
        for (String file : name.equals(TWO_PARTITIONS) ? TWO_PARTITIONS_FILES : FILES.get(name)) {
            connections.add(Connection.parse(name + "/" + file, read("/captures/" + name + "/" + file + ".txt")));
        }
        return new Capture(name, connections);
    }

    /** The connections that carry frames. */
    List<Connection> frameConnections() {
        return connections.stream().filter(c -> !c.isDiscovery()).toList();
    }

    List<Connection> discoveryConnections() {
        return connections.stream().filter(Connection::isDiscovery).toList();
    }

    private static List<String> read(String resource) {
        try (InputStream in = Capture.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** What one side sent at once. */
    static final class Segment {

        private final String step;
        private final boolean toServer;
        private final byte[] bytes;

        Segment(String step, boolean toServer, byte[] bytes) {
            this.step = step;
            this.toServer = toServer;
            this.bytes = bytes;
        }
    }

    /** The payload of one frame, without its length field. */
    static final class Frame {

        private final String step;
        private final boolean toServer;
        private final int number;
        private final byte[] payload;

        Frame(String step, boolean toServer, int number, byte[] payload) {
            this.step = step;
            this.toServer = toServer;
            this.number = number;
            this.payload = payload;
        }

        /** What the client was doing. */
        String step() {
            return step;
        }

        boolean toServer() {
            return toServer;
        }

        byte[] payload() {
            return payload;
        }

        @Override
        public String toString() {
            return (toServer ? "request " : "reply ") + number + " (" + step + ", " + payload.length + " bytes)";
        }
    }

    /** One TCP connection. */
    record Connection(String name, List<Segment> segments) {

        private static final byte[] PREAMBLE = "gigaspaces-lrmi-protocol".getBytes(StandardCharsets.US_ASCII);

        static Connection parse(String name, List<String> lines) {
            List<Segment> segments = new ArrayList<>();
            String step = "";
            int announced = 0;
            boolean toServer = false;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (String line : lines) {
                if (line.startsWith("#") || line.startsWith("===")) {
                    step = line.contains(" BEGIN ") ? line.substring(line.indexOf(" BEGIN ") + 7) : step;
                    continue;
                }
                if (line.indexOf(' ') < 0) {
                    bytes.writeBytes(HexFormat.of().parseHex(line));
                    if (bytes.size() == announced) {
                        segments.add(new Segment(step, toServer, bytes.toByteArray()));
                    }
                } else {
                    int direction = line.indexOf(' ') + 4;
                    announced = Integer.parseInt(line, direction, line.lastIndexOf(' '), 10);
                    toServer = line.contains("->");
                    bytes.reset();
                }
            }
            return new Connection(name, segments);
        }

        boolean isDiscovery() {
            return segments.get(0).bytes.length == 4;
        }

        /** Everything one side sent, in one piece. */
        byte[] stream(boolean toServer) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            segments.stream().filter(s -> s.toServer == toServer).forEach(s -> bytes.writeBytes(s.bytes));
            return bytes.toByteArray();
        }

        /** The frames of both directions in the order in which they were complete. */
        List<Frame> frames() {
            Splitter requests = new Splitter(true);
            Splitter replies = new Splitter(false);
            List<Frame> frames = new ArrayList<>();
            for (Segment segment : segments) {
                (segment.toServer ? requests : replies).add(segment, frames);
            }
            requests.requireEmpty(name);
            replies.requireEmpty(name);
            return frames;
        }

        @Override
        public String toString() {
            return name;
        }

        private static final class Splitter {

            private final boolean toServer;
            private boolean preamble;
            private byte[] rest = {};
            private String step = "";
            private int number;

            Splitter(boolean toServer) {
                this.toServer = toServer;
                this.preamble = toServer;
            }

            void add(Segment segment, List<Frame> frames) {
                if (rest.length == 0) {
                    step = segment.step;
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.writeBytes(rest);
                bytes.writeBytes(segment.bytes);
                byte[] data = bytes.toByteArray();
                int position = 0;
                if (preamble && data.length >= PREAMBLE.length) {
                    if (Arrays.mismatch(data, PREAMBLE) != PREAMBLE.length) {
                        throw new IllegalStateException("No preamble in step " + segment.step);
                    }
                    position = PREAMBLE.length;
                    preamble = false;
                }
                while (data.length - position >= 4) {
                    int length = ByteBuffer.wrap(data, position, 4).getInt();
                    if (data.length - position - 4 < length) {
                        break;
                    }
                    position += 4;
                    frames.add(
                            new Frame(step, toServer, number++, Arrays.copyOfRange(data, position, position + length)));
                    position += length;
                    step = segment.step;
                }
                rest = Arrays.copyOfRange(data, position, data.length);
            }

            void requireEmpty(String name) {
                if (rest.length != 0) {
                    throw new IllegalStateException(rest.length + " bytes behind the last frame of " + name);
                }
            }
        }
    }
}
