package ca.liaison.web.guards;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/**
 * Ends an answer whose reader takes it so slowly that only the thread which writes it is kept. Counted is the time in
 * which we wait for the reader, not that in which the reader waits for us.
 */
final class LeastRate extends FilterOutputStream {

    static final long GRACE_SECONDS = 30;
    static final long BYTES_A_SECOND = 4_096;
    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private long waited;
    private long taken;

    LeastRate(OutputStream out, LongSupplier nanos) {
        super(out);
        this.nanos = nanos;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        long start = nanos.getAsLong();
        out.write(bytes, offset, length);
        waited += nanos.getAsLong() - start;
        taken += length;
        double seconds = waited / NANOS;
        if (seconds > GRACE_SECONDS && taken < seconds * BYTES_A_SECOND) {
            throw new TooSlow(taken, (long) seconds);
        }
    }

    private static final class TooSlow extends IOException {
        TooSlow(long taken, long seconds) {
            super("The reader took " + taken + " bytes in " + seconds + " seconds and is not waited for any longer");
        }
    }
}
