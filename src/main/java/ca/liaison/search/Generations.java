package ca.liaison.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.start.OwnersOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/**
 * The folder of the index: one folder for each build of it, and a file that names the one in use. The name begins with
 * the version of the schema, so a build of another version is not taken up.
 */
final class Generations {

    /** Count this up whenever documents, fields or analysis change. */
    private static final String SCHEMA = "5";

    private static final Pattern NAME = Pattern.compile(SCHEMA + "-[0-9a-f-]{36}");
    private static final String POINTER = "current";
    private static final String COMPLETE = "complete";
    private static final String DAMAGED = "damaged-";

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
        try {
            OwnersOnly.makeFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the search index cannot be made: " + folder, e);
        }
    }

    /** The one in use, if it is of this schema and can be read. One that cannot is moved aside. */
    Optional<Path> current() throws IOException {
        var pointer = folder.resolve(POINTER);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        var name = new String(Files.readAllBytes(pointer), UTF_8).strip();
        if (!NAME.matcher(name).matches() || !Files.isDirectory(folder.resolve(name))) {
            return Optional.empty();
        }
        var generation = folder.resolve(name);
        if (readable(generation)) {
            return Optional.of(generation);
        }
        moveAside(generation);
        return Optional.empty();
    }

    Path next() throws IOException {
        return OwnersOnly.makeFolder(folder.resolve(SCHEMA + "-" + UUID.randomUUID()));
    }

    /** The moment from which the next start takes up this generation. */
    void use(Path generation) throws IOException {
        var draft = folder.resolve(POINTER + ".new");
        try (var channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(UTF_8.encode(generation.getFileName().toString()));
            channel.force(true);
        }
        Files.move(draft, folder.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether all that belongs into it was put into it once. */
    boolean isComplete(Path generation) {
        return Files.exists(generation.resolve(COMPLETE));
    }

    void markComplete(Path generation) throws IOException {
        Files.write(generation.resolve(COMPLETE), new byte[0]);
    }

    void moveAside(Path generation) throws IOException {
        for (var earlier : folders(true)) {
            delete(earlier);
        }
        Files.move(generation, folder.resolve(DAMAGED + generation.getFileName()));
    }

    /** Takes away unfinished and former builds. What was damaged last stays for whoever looks into it. */
    void tidy(Path inUse) throws IOException {
        for (var other : folders(false)) {
            if (!other.equals(inUse)) {
                delete(other);
            }
        }
    }

    private List<Path> folders(boolean damaged) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(path -> path.getFileName().toString().startsWith(DAMAGED) == damaged)
                    .toList();
        }
    }

    void delete(Path generation) throws IOException {
        Files.walkFileTree(generation, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean readable(Path generation) throws IOException {
        for (var index : List.of("entries", "passages")) {
            var path = generation.resolve(index);
            if (!Files.isDirectory(path)) {
                return false;
            }
            try (var directory = FSDirectory.open(path);
                    var reader = DirectoryReader.open(directory)) {
                for (var leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            } catch (IOException | RuntimeException e) {
                // whatever Lucene says to bytes that are not what it wrote: the caller starts over and asks for a
                // rebuild
                return false;
            }
        }
        return true;
    }
}
