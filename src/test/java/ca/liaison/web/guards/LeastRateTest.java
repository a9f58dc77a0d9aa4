package ca.liaison.web.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeastRateTest {

    private static final int PIECE = 1_024;

    private final AtomicLong now = new AtomicLong();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    /** A reader who takes so long for every piece. */
    private LeastRate reader(long millisForEach) {
        return new LeastRate(
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        throw new AssertionError("Pieces are handed on as they are");
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millisForEach));
                        taken.write(bytes, offset, length);
                    }
                },
                now::get);
    }

    @Test
    void who_takes_a_file_drop_by_drop_is_not_waited_for() throws IOException {
        var out = reader(1_000);
        for (int second = 0; second < LeastRate.GRACE_SECONDS; second++) {
            out.write(new byte[PIECE]);
        }

        assertThatThrownBy(() -> out.write(new byte[PIECE]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("31 seconds");
    }

    @Test
    void who_has_a_slow_line_gets_all_of_it() throws IOException {
        var out = reader(240);
        for (int piece = 0; piece < 4_000; piece++) {
            out.write(new byte[PIECE]);
        }

        assertThat(taken.size()).isEqualTo(4_000 * PIECE);
    }

    @Test
    void the_time_in_which_we_make_it_is_not_the_readers() throws IOException {
        var out = reader(1);
        for (int piece = 0; piece < 10; piece++) {
            now.addAndGet(TimeUnit.HOURS.toNanos(1));
            out.write(new byte[PIECE]);
        }

        assertThat(taken.size()).isEqualTo(10 * PIECE);
    }

    @Test
    void single_bytes_count_too() throws IOException {
        var out = reader(1_000);
        for (int second = 0; second < LeastRate.GRACE_SECONDS; second++) {
            out.write('x');
        }

        assertThatThrownBy(() -> out.write('x')).isInstanceOf(IOException.class);
    }
}
