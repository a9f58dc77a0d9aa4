package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 511, 512, 513, 4096})
    void the_last_bytes_are_remembered_however_they_were_read(int step) throws IOException {
        var words = "x".repeat(3_000) + "\r\n--boundary--\r\n";
        var stream = new Tail(new ByteArrayInputStream(words.getBytes(StandardCharsets.US_ASCII)));

        assertThat(stream.read()).isEqualTo('x');
        while (stream.read(new byte[step], 0, step) >= 0) {
            continue;
        }

        assertThat(stream.tail()).hasSize(512).endsWith("xx\r\n--boundary--\r\n");
    }
}
