package ca.liaison.web.gate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * The least rate of an upload. Only the time counts that we waited for the sender; how slowly we read ourselves is not
 * their fault. Whoever falls below it is cut off, and the thread that waited for them is free.
 */
final class Pace extends AbstractStreamSourceConduit<StreamSourceConduit> {

    /** Bytes a second, far below any line on which a file of some size arrives at all. */
    static final long LEAST = 4_000;
    /** Of waiting; a line may well stand still for a moment. */
    static final long WINDOW_SECONDS = 20;

    private final LongSupplier nanos;
    private long waited;
    private long came;
    private boolean isOver;

    Pace(StreamSourceConduit next, LongSupplier nanos) {
        super(next);
        this.nanos = nanos;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        check();
        return (int) counted(next.read(into));
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        check();
        return counted(next.read(into, offset, length));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        check();
        return counted(next.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        check();
        return counted(next.transferTo(count, through, target));
    }

    @Override
    public void awaitReadable() throws IOException {
        awaitReadable(WINDOW_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void awaitReadable(long time, TimeUnit unit) throws IOException {
        check();
        var begin = nanos.getAsLong();
        next.awaitReadable(
                Math.min(unit.toNanos(time), TimeUnit.SECONDS.toNanos(WINDOW_SECONDS)), TimeUnit.NANOSECONDS);
        waited += nanos.getAsLong() - begin;
        judge();
    }

    private long counted(long count) {
        came += Math.max(0, count);
        return count;
    }

    private void judge() throws IOException {
        if (waited < TimeUnit.SECONDS.toNanos(WINDOW_SECONDS)) {
            return;
        }
        isOver = came < LEAST * TimeUnit.NANOSECONDS.toSeconds(waited);
        waited = 0;
        came = 0;
        check();
    }

    private void check() throws IOException {
        if (isOver) {
            throw new InterruptedIOException("It came more slowly than " + LEAST + " bytes a second");
        }
    }
}
