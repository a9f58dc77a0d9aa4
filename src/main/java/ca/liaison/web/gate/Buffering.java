package ca.liaison.web.gate;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/** Reads what one request sends, as it comes, without a thread that waits for it; then hands it on to be read again. */
final class Buffering {

    /**
     * What becomes of the request.
     *
     * @param application gets it when all was read, or the beginning of what may be longer
     * @param mayBeLonger asked when there is more than fits
     * @param tooMuch gets it where it may not
     * @param late gets it when it took too long
     */
    record Ends(HttpHandler application, BooleanSupplier mayBeLonger, HttpHandler tooMuch, HttpHandler late) {}

    private enum State {
        MORE,
        WHOLE,
        FULL
    }

    private final HttpServerExchange exchange;
    private final StreamSourceChannel channel;
    private final long most;
    private final Ends ends;
    private final List<PooledByteBuffer> filled = new ArrayList<>();
    private PooledByteBuffer filling;
    private long read;
    private XnioExecutor.Key timer;
    private boolean isOver;

    Buffering(HttpServerExchange exchange, long most, Ends ends) {
        this.exchange = exchange;
        this.channel = exchange.getRequestChannel();
        this.most = most;
        this.ends = ends;
    }

    /** To be called on the thread that reads the connection; so is everything that follows. */
    void start(Duration within) throws Exception {
        var state = read();
        if (state != State.MORE) {
            end(state).handleRequest(exchange);
            return;
        }
        timer = exchange.getIoThread().executeAfter(this::late, within.toMillis(), TimeUnit.MILLISECONDS);
        channel.getReadSetter().set(some -> goOn());
        channel.resumeReads();
    }

    private void goOn() {
        if (isOver) {
            return;
        }
        try {
            var state = read();
            if (state != State.MORE) {
                stop();
                Connectors.executeRootHandler(end(state), exchange);
            }
        } catch (IOException gone) { // whoever sent it has hung up: nobody is there to be told
            stop();
            free();
            exchange.endExchange();
        }
    }

    private void late() {
        if (!isOver) {
            stop();
            free();
            Connectors.executeRootHandler(ends.late(), exchange);
        }
    }

    private State read() throws IOException {
        while (true) {
            if (filling == null) {
                filling = exchange.getConnection().getByteBufferPool().allocate();
            }
            var count = channel.read(filling.getBuffer());
            if (count == 0) {
                return State.MORE;
            }
            read += Math.max(0, count);
            if (count < 0 || !filling.getBuffer().hasRemaining() || read > most) {
                filling.getBuffer().flip();
                filled.add(filling);
                filling = null;
            }
            if (count < 0) {
                return State.WHOLE;
            }
            if (read > most) {
                return State.FULL;
            }
        }
    }

    private HttpHandler end(State state) {
        if (state == State.WHOLE || ends.mayBeLonger().getAsBoolean()) {
            handOver();
            return ends.application();
        }
        free(); // the server cannot throw away what it was given back
        return ends.tooMuch();
    }

    private void handOver() {
        var bytes = filled.stream()
                .filter(buffer -> buffer.getBuffer().hasRemaining())
                .toArray(PooledByteBuffer[]::new);
        filled.stream().filter(buffer -> !buffer.getBuffer().hasRemaining()).forEach(PooledByteBuffer::close);
        Connectors.ungetRequestBytes(exchange, bytes);
        Connectors.resetRequestChannel(exchange);
    }

    private void stop() {
        isOver = true;
        timer.remove();
        channel.getReadSetter().set(null);
        channel.suspendReads();
    }

    private void free() {
        filled.forEach(PooledByteBuffer::close);
        IoUtils.safeClose(filling);
    }
}
