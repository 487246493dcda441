package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import io.lrmi.fuzz.Fuzzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values of properties with mistakes: they are restored, though as others, or refused. */
class ValueFuzzTest {

    private static final int INPUTS = 40_000;
    private static final ClassLoader LOADER = ValueFuzzTest.class.getClassLoader();

    private final ValueCodec codec = new ValueCodec(new AllowedClasses(List.of()), WireLimits.DEFAULT);

    private static List<byte[]> corpus() {
        List<byte[]> corpus = new ArrayList<>();
        ValueSamples.all().forEach(value -> corpus.add(ValueSamples.serialized(value)));
        return corpus;
    }

    private void fuzz(Fuzzer fuzzer) {
        fuzzer.run(bytes -> codec.fromStream(bytes, LOADER, Expansion.of(bytes.length)), WireFormatException.class);
    }

    @Test
    void bytes() {
        List<byte[]> corpus = corpus();
        fuzz(new Fuzzer(INPUTS, (random, mutations) -> mutations.of(corpus)));
    }

    @Test
    void structures() {
        NodeMutations structures = new NodeMutations(new Random(7), corpus());
        fuzz(new Fuzzer(INPUTS, (random, mutations) -> structures.next()));
    }
}
