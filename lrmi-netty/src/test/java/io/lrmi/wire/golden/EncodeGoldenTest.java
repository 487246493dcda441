package io.lrmi.wire.golden;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.CallHeader;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.golden.Capture.Connection;
import io.lrmi.wire.golden.Capture.Frame;
import io.lrmi.wire.golden.Conversation.Answer;
import io.lrmi.wire.golden.Conversation.Call;
import io.lrmi.wire.golden.Conversation.Content;
import io.lrmi.wire.space.GetTypeResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages decoded from a capture are written again, in the same order on the same connections, and give the captured
 * bytes. What cannot be the same is listed with the reason why the other side accepts it.
 *
 * <p>One field differs in every call and is set to our value before the comparison: the id of the caller's class
 * loader, 1 in the captures, is -1 here, which tells the server that this client serves no classes.
 */
class EncodeGoldenTest {

    /** Frames that are written differently, by the kind of their content. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            entry("LookupTemplate", """
                    Attribute classes travel without their super classes, and service types with hash 0. The lookup \
                    service compares by the attribute's own hash if the template has a service type, and computes a \
                    missing hash from the name."""),
            entry("LookupMatches", """
                    Attribute classes travel without their super classes, and equal objects are written again instead \
                    of referred to. Clients tell attributes apart by name."""),
            entry("RegisterTypeRequest", """
                    The descriptor is in document form: no description of the Java class (code 0 instead of 1), and \
                    the index version is written again instead of referred to. Servers accept both forms, and the \
                    checksum is the same."""),
            entry("GetTypeResult", "A descriptor, if there is one, is in document form, as in RegisterTypeRequest."),
            entry("SpaceConnectResult", """
                    Network settings without those a client has no use for, and objects that occur twice are written \
                    again instead of referred to. Readers accept any flags and either form."""),
            entry("AdminProxy", """
                    Objects that occur twice are written again. Only administration tools ask for it; the embedded \
                    grid does not answer it at all."""),
            entry("RemoteReference", """
                    A stub by which the original client offers its classes, on a request and as an answer. This client \
                    answers that it has nothing to offer, and the server then fails the call."""),
            entry("ProviderQuestion", """
                    A question of the original client for a class it lacks. This client loads no classes from servers,                     and decodes what it does not know structurally."""),
            entry("PrepareAndCommitRequest", """
                    The manager of the original client comes with a stub here, though not in operations. Servers tell                     managers apart by their ids only, and do not call them while the client keeps account."""),
            entry("TransactionManagerId", """
                    A rollback by a method of its own. This client sends an AbortRequest, as the original one does for a                     transaction that is prepared."""));

    /** What must be among the frames that are the same, so that no operation escapes the comparison. */
    private static final List<String> SAME = List.of(
            "Handshake",
            "nothing",
            "SpaceConnectRequest",
            "isActiveAndNotSuspended",
            "Boolean",
            "GetTypeRequest",
            "GetTypeResult",
            "RegisterTypeResult",
            "WriteEntryRequest",
            "WriteEntryResult",
            "WriteEntriesRequest",
            "WriteEntriesResult",
            "ReadTakeRequest",
            "ReadTakeResult",
            "ReadTakeManyRequest",
            "ReadTakeManyResult",
            "CountClearRequest",
            "CountClearResult",
            "ChangeRequest",
            "ChangeResult",
            "AggregateRequest",
            "AggregateResult",
            "ExecuteTaskRequest",
            "ExecuteTaskResult");

    private static final int CLASS_LOADER_ID = 24;
    private static final byte RESET = 0x79;

    static List<Capture> captures() {
        List<Capture> captures = new ArrayList<>(Capture.legacy());
        captures.add(Capture.load(Capture.SAME_16_0));
        return captures;
    }

    @ParameterizedTest
    @MethodSource("captures")
    void messagesAreWrittenAsCaptured(Capture capture) {
        Map<String, Integer> same = compare(capture);
        assertThat(same).containsKeys(SAME.toArray(String[]::new));
        assertThat(same.get("ReadTakeRequest")).isEqualTo(8);
        assertThat(same.get("WriteEntryRequest")).isEqualTo(6);
    }

    @Test
    void transactionsAreWrittenAsCaptured() {
        assertThat(compare(Capture.load(Capture.ONE_PARTITION)))
                .containsKeys(
                        "PrepareAndCommitResult",
                        "WriteEntryRequest",
                        "WriteEntriesRequest",
                        "ReadTakeRequest",
                        "ReadTakeManyRequest",
                        "ReadTakeByIdsRequest",
                        "CountClearRequest");
    }

    /** Counts by kind the frames that are the same. */
    private static Map<String, Integer> compare(Capture capture) {
        return compare(capture, Set.of());
    }

    /**
     * Counts by kind the frames that are the same.
     *
     * @param different further frames that are written differently, as kind and step with " in " between them
     */
    static Map<String, Integer> compare(Capture capture, Set<String> different) {
        Conversation conversation = new Conversation();
        Map<String, Integer> same = new TreeMap<>();
        for (Connection connection : capture.connections()) {
            if (connection.isDiscovery()) {
                conversation.discovery(connection);
                continue;
            }
            Conversation.Reader reader = conversation.reader();
            Side client = new Side();
            Side server = new Side();
            for (Frame frame : connection.frames()) {
                Content content = reader.read(frame);
                Side side = frame.toServer() ? client : server;
                boolean differs = isDifferent(content) || different.contains(content.kind() + " in " + frame.step());
                if (side.compare(connection + ", " + frame, frame, content, reader.version(), differs)) {
                    same.merge(content.kind(), 1, Integer::sum);
                }
            }
        }
        return same;
    }

    @ParameterizedTest
    @MethodSource("captures")
    void whatIsWrittenDifferentlyMeansTheSame(Capture capture) {
        Conversation conversation = new Conversation();
        int compared = 0;
        for (Connection connection : capture.connections()) {
            if (connection.isDiscovery()) {
                conversation.discovery(connection);
                continue;
            }
            Conversation.Reader reader = conversation.reader();
            for (Frame frame : connection.frames()) {
                WireMessage message = differentMessage(reader.read(frame));
                if (message != null) {
                    byte[] written = write(message, reader.version());
                    WireMessage again = read(conversation, written, reader.version());
                    Hex.assertSame(connection + ", " + frame, written, write(again, reader.version()));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void noClassHasTwoDescriptors() {
        assertThat(Descriptors.constants().stream().map(WireClass::name)).doesNotHaveDuplicates();
    }

    static WireMessage read(Conversation conversation, byte[] written, ProtocolVersion version) {
        WireInput in = WireInput.forConnection(conversation.registry(), WireLimits.DEFAULT, version);
        in.begin(written, 0, written.length);
        WireMessage message = in.readMessage(WireMessage.class);
        assertThat(in.atEnd()).isTrue();
        return message;
    }

    static byte[] write(WireMessage message, ProtocolVersion version) {
        WireOutput out = WireOutput.forConnection(1 << 20, version);
        out.begin();
        out.writeObject(message);
        out.finish();
        return Structure.payload(out);
    }

    private static WireMessage differentMessage(Content content) {
        if (!isDifferent(content)) {
            return null;
        }
        Object value = content instanceof Answer answer ? answer.reply().result() : argument((Call) content);
        return value instanceof WireMessage message ? message : null;
    }

    private static boolean isDifferent(Content content) {
        boolean unknownType = content instanceof Answer answer
                && answer.reply().result() instanceof GetTypeResult result
                && result.descriptor() == null;
        return DIFFERENT.containsKey(content.kind()) && !unknownType;
    }

    private static Object argument(Call call) {
        return call.arguments().isEmpty()
                ? call.header().request()
                : call.arguments().get(0);
    }

    /** One direction of a connection. */
    private static final class Side {

        private final WireOutput out = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_0_0);
        private final Descriptors.Numbering numbering = new Descriptors.Numbering();

        /** Returns whether the frame was expected to be, and is, the same. */
        boolean compare(String what, Frame frame, Content content, ProtocolVersion version, boolean different) {
            out.version(version);
            List<String> introduced = numbering.introducedBy(frame);
            List<String> repetitive = numbering.repetitiveIn(frame);
            List<String> smart = numbering.smartIn(frame);
            byte[] expected = frame.payload().clone();
            if (different) {
                if (!(content instanceof Call call && call.header().isRequestObject())) {
                    write(content, true);
                    byte[] unfinished = out.toByteArray();
                    assertThat(Arrays.copyOfRange(unfinished, 4, unfinished.length))
                            .as(what + " is listed as different")
                            .isNotEqualTo(expected);
                    out.abandon();
                }
                numbering.introduce(out, introduced, repetitive, smart);
                return false;
            }
            if (content instanceof Call call && !call.header().isRequestObject()) {
                assertThat(Arrays.copyOfRange(expected, CLASS_LOADER_ID, CLASS_LOADER_ID + 8))
                        .containsExactly(0, 0, 0, 0, 0, 0, 0, 1);
                Arrays.fill(expected, CLASS_LOADER_ID, CLASS_LOADER_ID + 8, (byte) -1);
            }
            if (content instanceof Answer answer && isEmpty(answer) && frame.payload()[0] != RESET) {
                Reply.write(out, null, null);
            } else {
                write(content, false);
            }
            if (content instanceof Call call && !call.header().isRequestObject()) {
                out.finish();
            }
            Hex.assertSame(what, expected, Structure.payload(out));
            return true;
        }

        private void write(Content content, boolean different) {
            if (content instanceof Call call) {
                write(call);
            } else {
                write((Answer) content, different);
            }
        }

        private void write(Call call) {
            CallHeader header = call.header();
            if (header.isRequestObject()) {
                CallHeader.writeRequestObject(out, (WireMessage) header.request());
                return;
            }
            CallHeader.write(out, header.flags(), header.callerId(), header.objectId(), header.method());
            List<String> types = Signature.parameters(call.method());
            for (int i = 0; i < types.size(); i++) {
                Object argument = call.arguments().get(i);
                if (Signature.isSmart(types.get(i))) {
                    out.writeArgument((WireMessage) argument);
                } else if (types.get(i).length() > 1) {
                    out.writeObject(argument);
                } else if (argument instanceof Integer number) {
                    out.writeInt(number);
                } else if (argument instanceof Long number) {
                    out.writeLong(number);
                } else if (argument instanceof Boolean flag) {
                    out.writeBoolean(flag);
                }
            }
        }

        private static boolean isEmpty(Answer answer) {
            return answer.reply().result() == null && answer.reply().exception() == null;
        }

        private void write(Answer answer, boolean different) {
            Object result = answer.reply().result();
            if (different) {
                // As Reply does, but without ending the frame, so that it can be taken back.
                out.begin();
                out.writeByte(0x81);
                if (out.version().isAtLeast(ProtocolVersion.V16_0_0)) {
                    out.writeCoded(result);
                    out.writeCoded(answer.reply().exception());
                } else {
                    out.writeObject(result);
                    out.writeObject(answer.reply().exception());
                }
            } else if (isEmpty(answer)) {
                Reply.writeDetached(out, null, null);
            } else if (JavaTypes.unbox(result) instanceof Boolean flag) {
                Reply.write(out, JavaTypes.node(flag), null);
            } else {
                Reply.write(out, result, answer.reply().exception());
            }
        }
    }
}
