package ca.liaison.store;

import ca.liaison.start.OwnersOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The last milestone of the store outside of it: beside its file, and with the index, so that whoever loses the one
 * still has the other. It is written after what it speaks of is on the disk, in place and without waiting for the disk:
 * it may lag behind, and never runs ahead.
 */
class MilestoneFiles {

    private final List<Path> files;
    private Milestone last;

    MilestoneFiles(Path... files) {
        this.files = List.of(files);
    }

    /** The farthest that is known; nothing before the first. */
    Optional<Milestone> known() {
        return files.stream().flatMap(file -> read(file).stream()).max(Comparator.comparingLong(Milestone::number));
    }

    synchronized void note(Milestone reached) {
        if (!reached.equals(last)) {
            files.forEach(file -> write(file, reached));
            last = reached;
        }
    }

    private static Optional<Milestone> read(Path file) {
        try {
            return Milestone.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    private static void write(Path file, Milestone reached) {
        try (var channel = FileChannel.open(OwnersOnly.makeFile(file), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(reached.bytes()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        }
    }
}
