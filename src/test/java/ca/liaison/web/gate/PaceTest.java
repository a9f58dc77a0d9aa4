package ca.liaison.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.xnio.conduits.StreamSourceConduit;

class PaceTest {

    private final AtomicLong now = new AtomicLong();
    private long waiting;
    private int arriving;

    /** A line on which, after each time of waiting, so many bytes arrive. */
    private final Pace pace = new Pace(
            (StreamSourceConduit) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {StreamSourceConduit.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("awaitReadable")) {
                            now.addAndGet(TimeUnit.SECONDS.toNanos(waiting));
                            return null;
                        }
                        return arriving;
                    }),
            now::get);

    @Test
    void a_byte_every_ten_seconds_is_cut_off_and_stays_so() throws IOException {
        assertThat(lasts(10, 1)).isEqualTo(1);
        assertThatThrownBy(() -> pace.read(ByteBuffer.allocate(1))).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void a_slow_line_takes_its_time() throws IOException {
        assertThat(lasts(5, 30_000)).isEqualTo(1_000);
    }

    @Test
    void what_we_do_with_it_meanwhile_is_not_their_fault() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            now.addAndGet(TimeUnit.MINUTES.toNanos(1));
            assertThat(pace.read(ByteBuffer.allocate(1))).isZero();
        }
    }

    @Test
    void what_came_fast_before_buys_no_standstill() throws IOException {
        arriving = 100_000_000;
        pace.read(ByteBuffer.allocate(1));
        assertThat(lasts(10, 1)).isLessThan(8);
    }

    private int lasts(long seconds, int bytes) throws IOException {
        waiting = seconds;
        for (int i = 0; i < 1_000; i++) {
            try {
                pace.awaitReadable(60, TimeUnit.SECONDS);
            } catch (InterruptedIOException slow) {
                return i;
            }
            arriving = bytes;
            pace.read(ByteBuffer.allocate(1));
        }
        return 1_000;
    }
}
