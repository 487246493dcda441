package io.lrmi.entry;

import io.lrmi.failure.WireFormatException;
import io.lrmi.fuzz.Fuzzer;
import io.lrmi.wire.AllowedClasses;
import io.lrmi.wire.NodeMutations;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.ValueSamples;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.space.BinaryValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Values held as bytes with mistakes, those that a client of release 16.0 wrote among them. */
class StorageFuzzTest {

    private static final int INPUTS = 20_000;
    private static final int HEADER = 4;
    private static final ClassLoader LOADER = StorageFuzzTest.class.getClassLoader();

    private final ValueCodec codec = new ValueCodec(new AllowedClasses(List.of()), WireLimits.DEFAULT);

    private List<byte[]> corpus(Storage storage) {
        List<byte[]> corpus = new ArrayList<>();
        StorageTest.values()
                .forEach(recorded -> corpus.add(
                        HexFormat.of().parseHex((String) recorded.get()[storage == Storage.BINARY ? 1 : 2])));
        for (Object value : ValueSamples.all()) {
            corpus.add(((BinaryValue) storage.toWire(value, codec)).bytes());
        }
        return corpus;
    }

    private void fuzz(boolean compressed, Fuzzer fuzzer) {
        fuzzer.run(
                bytes -> Storage.toJava(new BinaryValue(bytes, compressed), codec, LOADER), WireFormatException.class);
    }

    @Test
    void binaryValues() {
        List<byte[]> corpus = corpus(Storage.BINARY);
        fuzz(false, new Fuzzer(INPUTS, (random, mutations) -> mutations.of(corpus)));
    }

    @Test
    void compressedValues() {
        List<byte[]> corpus = corpus(Storage.COMPRESSED);
        fuzz(true, new Fuzzer(INPUTS, (random, mutations) -> mutations.of(corpus)));
    }

    /** What is compressed has the mistakes. */
    @Test
    void compressedStructures() {
        List<byte[]> streams =
                ValueSamples.all().stream().map(ValueSamples::serialized).toList();
        NodeMutations structures = new NodeMutations(new Random(7), streams);
        fuzz(true, new Fuzzer(INPUTS, (random, mutations) -> zipped(structures.next())));
    }

    private static byte[] zipped(byte[] stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("0"));
            zip.write(stream, HEADER, stream.length - HEADER);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
