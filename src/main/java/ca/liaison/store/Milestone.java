package ca.liaison.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * How far a store had come, at least.
 *
 * @param store which one it was: another one has another past
 * @param number of its last commit, or of the last sign of life that was written into it; only ever grows
 */
record Milestone(UUID store, long number) {

    static final int LENGTH = 32;

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(store.getMostSignificantBits())
                .putLong(store.getLeastSignificantBits())
                .putLong(number);
        return bytes.putLong(sum(bytes.array())).array();
    }

    /** Nothing where these are not the bytes of one: then it is not known. */
    static Optional<Milestone> of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(bytes);
        var milestone = new Milestone(new UUID(read.getLong(), read.getLong()), read.getLong());
        return read.getLong() == sum(bytes) ? Optional.of(milestone) : Optional.empty();
    }

    /** Whether a store that stands here has all of one that stood there. */
    boolean holds(Milestone known) {
        return store.equals(known.store) && number >= known.number;
    }

    private static long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes, 0, LENGTH - Long.BYTES);
        return sum.getValue();
    }
}
