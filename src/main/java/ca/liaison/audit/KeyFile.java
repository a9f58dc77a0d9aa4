package ca.liaison.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * The file beside the store that holds the key of now and how far the chain goes. Two lines for each, written in turn:
 * one that a kill or a power cut leaves half-written has a wrong checksum, and then the other one counts. A new key is
 * on the disk before it is used, and then the line of the one before is written over.
 */
class KeyFile implements AutoCloseable {

    /**
     * The key of now.
     *
     * @param turn counts what was written here, so that the later of two lines is known
     * @param since the number of the first block that was sealed by any key; 0: none yet
     */
    record Kept(long turn, long since, EvolvingKey key) {}

    private static final int LINE = 512;
    private static final int KEYS = 0;
    private static final int HEADS = 2;
    private static final int LINES = 4;

    private final RandomAccessFile file; // its channel would be closed by the interrupt of any thread that writes

    KeyFile(Path path) {
        try {
            if (Files.notExists(path)) {
                make(path);
            }
            file = new RandomAccessFile(path.toFile(), "rw");
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key of the audit record in " + path + " can be neither read nor made", e);
        }
    }

    /** Whole before it has its name; temporary files are their owner's only. */
    private static void make(Path path) throws IOException {
        var folder = Files.createDirectories(path.toAbsolutePath().getParent());
        var fresh = Files.createTempFile(folder, "audit", ".new");
        Files.write(fresh, new byte[LINE * LINES]);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    Optional<Kept> key() {
        return latest(
                KEYS,
                parts -> new Kept(
                        Long.parseLong(parts[0]),
                        Long.parseLong(parts[1]),
                        new EvolvingKey(
                                parts[2],
                                Long.parseLong(parts[3]),
                                HexFormat.of().parseHex(parts[4]))),
                Kept::turn);
    }

    /**
     * Safe on the disk when this returns, and the key before is nowhere on it any more, as far as this file decides.
     */
    void put(Kept kept) {
        var key = kept.key();
        write(
                KEYS + (int) (kept.turn() % 2),
                kept.turn() + " " + kept.since() + " " + key.id() + " " + key.epoch() + " "
                        + HexFormat.of().formatHex(key.bytes()));
        sync();
        write(KEYS + (int) ((kept.turn() + 1) % 2), "");
        sync();
    }

    /** @param chain whose head it is */
    Optional<ChainHead> head(String chain) {
        return latest(
                HEADS,
                parts -> new ChainHead(
                        chain,
                        Long.parseLong(parts[0]),
                        Long.parseLong(parts[1]),
                        parts[2],
                        Instant.ofEpochMilli(Long.parseLong(parts[3]))),
                ChainHead::block);
    }

    /** Survives the end of this process at any moment; a power cut may take it along with the end of the store. */
    void put(ChainHead head) {
        write(
                HEADS + (int) (head.block() % 2),
                head.block() + " " + head.entry() + " " + head.hash() + " "
                        + head.at().toEpochMilli());
    }

    private <T> Optional<T> latest(int first, Function<String[], T> read, Function<T, Long> turn) {
        return IntStream.range(first, first + 2)
                .mapToObj(this::line)
                .flatMap(Optional::stream)
                .map(line -> read.apply(line.split(" ")))
                .max(Comparator.comparing(turn));
    }

    private Optional<String> line(int number) {
        var bytes = new byte[LINE];
        try {
            file.seek((long) number * LINE);
            file.readFully(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the audit record cannot be read", e);
        }
        var text = new String(bytes, StandardCharsets.US_ASCII);
        int end = text.indexOf('\n');
        int sum = end < 0 ? -1 : text.lastIndexOf(' ', end);
        return sum > 0 && text.substring(sum + 1, end).equals(checksum(text.substring(0, sum)))
                ? Optional.of(text.substring(0, sum))
                : Optional.empty();
    }

    private void write(int number, String text) {
        var bytes = new byte[LINE];
        if (!text.isEmpty()) {
            var line = (text + " " + checksum(text) + "\n").getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(line, 0, bytes, 0, line.length);
        }
        try {
            file.seek((long) number * LINE);
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the audit record cannot be written", e);
        }
    }

    private void sync() {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the audit record cannot be written", e);
        }
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
