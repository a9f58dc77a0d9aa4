package ca.liaison.files;

import ca.liaison.store.Shelves;
import ca.liaison.store.StoreForTests;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;

/** A process that keeps one large file and reads it again; run with little memory. */
final class LargeFile {

    private LargeFile() {}

    public static void main(String[] arguments) throws Exception {
        long size = Long.parseLong(arguments[1]);
        try (var store = StoreForTests.in(Path.of(arguments[0]))) {
            var vault = VaultForTests.on(new Shelves(store.client().getDatabase("liaison")), Clock.systemUTC());
            long begin = System.nanoTime();
            var stored = vault.put(new Noise(size), size);
            long kept = System.nanoTime();
            try (var bytes = vault.open(stored.digest())) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            long read = System.nanoTime();
            try (var end = vault.open(stored.digest(), size - 10, 10)) {
                System.out.println("kept and read " + stored.length() + " and the last " + end.readAllBytes().length
                        + "; write " + perSecond(size, kept - begin) + ", read " + perSecond(size, read - kept));
            }
        }
    }

    private static String perSecond(long bytes, long nanos) {
        return bytes * 1_000 / nanos + " MB/s";
    }

    /** Bytes that nothing can compress. */
    private static class Noise extends InputStream {

        private final Random random = new Random(1);
        private long left;

        Noise(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var some = new byte[(int) Math.min(length, left)];
            random.nextBytes(some);
            System.arraycopy(some, 0, target, offset, some.length);
            left -= some.length;
            return some.length;
        }
    }
}
