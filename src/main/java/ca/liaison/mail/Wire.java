package ca.liaison.mail;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A connection that ends when its time is over, whatever it waits for: the timeout of a socket is for each read, and
 * there is none for a write. It also ends when the other side talks without end.
 */
class Wire extends Socket {

    private static final int LONGEST_ANSWER = 256 << 10;
    private static final int WATCH_EVERY_MS = 200;
    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final long silence;
    private volatile long end = Long.MAX_VALUE; // of what is going on, as below: by System.nanoTime, or never
    private volatile long writeEnd = Long.MAX_VALUE;
    private int heard;
    private ScheduledFuture<?> watched; // guarded by this

    Wire(Duration silence) {
        this.silence = silence.toNanos();
    }

    static Wire to(String host, int port, Deadlines deadlines) throws IOException {
        var wire = new Wire(deadlines.silence());
        try {
            wire.connect(new InetSocketAddress(host, port), (int)
                    deadlines.connecting().toMillis());
            wire.setSoTimeout((int) deadlines.silence().toMillis());
            wire.setTcpNoDelay(true);
            wire.beWatched();
            return wire;
        } catch (IOException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    /** Its thread ends when no connection is open any more. */
    private static ScheduledThreadPoolExecutor watch() {
        var watch = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "smtp-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(1, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
        return watch;
    }

    private synchronized void beWatched() {
        watched = WATCH.scheduleWithFixedDelay(this::look, WATCH_EVERY_MS, WATCH_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private synchronized void beWatchedNoMore() {
        if (watched != null) {
            watched.cancel(false);
        }
    }

    void endsIn(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    void mayRest() {
        end = Long.MAX_VALUE;
    }

    private void look() {
        long now = System.nanoTime();
        if (isPast(end, now) || isPast(writeEnd, now)) {
            try {
                close();
            } catch (IOException e) {
                beWatchedNoMore(); // closed as far as it can be
            }
        }
    }

    private static boolean isPast(long deadline, long now) {
        return deadline != Long.MAX_VALUE && now - deadline > 0;
    }

    @Override
    public void close() throws IOException {
        beWatchedNoMore();
        super.close();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int got = super.read(bytes, from, length);
                return counted(got, got);
            }
        };
    }

    private int counted(int result, int bytes) throws IOException {
        heard += Math.max(0, bytes);
        if (heard > LONGEST_ANSWER) {
            close();
            throw new IOException("The relay talks without end");
        }
        return result;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                heard = 0;
                writeEnd = System.nanoTime() + silence;
                try {
                    out.write(bytes, from, length);
                } finally {
                    writeEnd = Long.MAX_VALUE;
                }
            }

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }
        };
    }
}
