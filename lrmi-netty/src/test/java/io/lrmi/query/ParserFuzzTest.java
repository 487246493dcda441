package io.lrmi.query;

import io.lrmi.fuzz.Fuzzer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conditions with mistakes, as somebody might type them, and as nobody would. */
class ParserFuzzTest {

    @Test
    void conditions() {
        List<byte[]> corpus = Stream.of(
                        "id = 1 and (name like 'a%' or not price between 1 and 2.5e3) order by name desc",
                        "items[*](a = 1 and b in (1, ?, 'x''y')) and rownum <= 10 group by kind",
                        "uid = 'A^0^1^1' or upper(name) is not null and \"order\".a.b[*] rlike '.*'",
                        "((((((((((a=1))))))))))")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();

        new Fuzzer(corpus)
                .run(bytes -> Parser.parse(new String(bytes, StandardCharsets.UTF_8)), QuerySyntaxException.class);
    }
}
