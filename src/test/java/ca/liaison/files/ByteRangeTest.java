package ca.liaison.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,1",
        "bytes=0-499,0,500",
        "bytes=500-,500,500",
        "bytes=-1,999,1",
        "bytes=-5000,0,1000",
        "bytes=990-5000,990,10",
        "bytes=0-999999999999999999,0,1000",
        "Bytes = 1-2,1,2"
    })
    void one_range_is_one_part(String header, long from, long length) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Part(from, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0"})
    void what_lies_outside_cannot_be_had(String header) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=a-b",
                "bytes=--1",
                "bytes=99999999999999999999-"
            })
    void everything_else_is_the_whole_file(String header) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void an_empty_file_has_no_parts() {
        assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new ByteRange.Unsatisfiable());
        assertThat(ByteRange.of("bytes=-5", 0)).isEqualTo(new ByteRange.Unsatisfiable());
    }
}
