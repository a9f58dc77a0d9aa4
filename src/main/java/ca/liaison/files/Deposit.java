package ca.liaison.files;

import java.io.IOException;
import java.util.Arrays;

/**
 * A file that comes to be while it goes to the vault. Nothing of it is there before {@link #keep}; closing without that
 * leaves nothing. For one thread.
 */
public final class Deposit implements AutoCloseable {

    private final Vault vault;
    private final IncomingFile arrival;
    private final byte[] piece = new byte[Chunks.SIZE];
    private int filled;

    Deposit(Vault vault, IncomingFile arrival) {
        this.vault = vault;
        this.arrival = arrival;
    }

    public void write(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; ) {
            int some = Math.min(bytes.length - from, piece.length - filled);
            System.arraycopy(bytes, from, piece, filled, some);
            filled += some;
            from += some;
            if (filled == piece.length) {
                take();
            }
        }
    }

    private void take() throws IOException {
        arrival.take(Arrays.copyOf(piece, filled));
        filled = 0;
    }

    /** When it returns, all that was written is safe. */
    public Stored keep() throws IOException {
        if (filled > 0) {
            take();
        }
        arrival.complete();
        return vault.keep(arrival);
    }

    @Override
    public void close() {
        arrival.close();
    }
}
