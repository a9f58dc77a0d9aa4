package ca.liaison;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder into which others lay things: only what lies in it is taken from it. No link is followed on the way, and
 * nothing is opened that is no plain file. Each step is taken from the opened folder before it, so that what was looked
 * at cannot be exchanged before it is read. The folder itself may be reached by a link: whoever runs the portal named
 * it.
 */
public final class GuardedFolder {

    private final Path root;

    public GuardedFolder(Path root) {
        this.root = root;
    }

    /** What something in a folder is. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** One thing in a folder; {@code size} in bytes. */
    public record Entry(String name, Kind kind, long size) {}

    /** Something on the way is a link, or is to be read and is no plain file. */
    public static final class NotPlain extends FileSystemException {

        private final transient Entry entry;

        private NotPlain(Entry entry) {
            super(entry.name(), null, "is a " + entry.kind());
            this.entry = entry;
        }

        public Entry entry() {
            return entry;
        }
    }

    /** What lies in a folder, by name. */
    public List<Entry> entries(String... way) throws IOException {
        try (var steps = new Steps(List.of(way))) {
            var entries = new ArrayList<Entry>();
            for (var path : steps.last()) {
                steps.find(path.getFileName().toString()).ifPresent(entries::add);
            }
            entries.sort(Comparator.comparing(Entry::name));
            return entries;
        }
    }

    /** Empty where nothing is there, or a part of the way is no folder of ours. */
    public Optional<Entry> find(String... way) throws IOException {
        try (var steps = new Steps(List.of(way).subList(0, way.length - 1))) {
            return steps.find(way[way.length - 1]);
        } catch (NoSuchFileException | NotPlain e) {
            return Optional.empty();
        }
    }

    /**
     * @throws NotPlain where a link or something that is no file is in the way
     * @throws NoSuchFileException where nothing is there
     */
    public InputStream open(String... way) throws IOException {
        var steps = new Steps(List.of(way).subList(0, way.length - 1));
        try {
            var bytes = steps.open(way[way.length - 1]);
            return new FilterInputStream(bytes) {
                @Override
                public void close() throws IOException {
                    try (steps) {
                        super.close();
                    }
                }
            };
        } catch (IOException | RuntimeException e) {
            steps.close();
            throw e;
        }
    }

    /** The opened folders of one way, the last one on top. */
    private final class Steps implements AutoCloseable {

        private final Deque<SecureDirectoryStream<Path>> folders = new ArrayDeque<>();

        Steps(List<String> way) throws IOException {
            folders.push(secure(Files.newDirectoryStream(root.toRealPath())));
            try {
                for (var name : way) {
                    enter(name);
                }
            } catch (IOException | RuntimeException e) {
                close();
                throw e;
            }
        }

        private void enter(String name) throws IOException {
            var entry = find(name).orElseThrow(() -> new NoSuchFileException(name));
            if (entry.kind() != Kind.FOLDER) {
                throw new NotPlain(entry);
            }
            folders.push(last().newDirectoryStream(
                            Path.of(name), NOFOLLOW_LINKS)); // refused by the system where it became a link meanwhile
        }

        SecureDirectoryStream<Path> last() {
            return folders.peek();
        }

        Optional<Entry> find(String name) throws IOException {
            try {
                var attributes = last().getFileAttributeView(plain(name), BasicFileAttributeView.class, NOFOLLOW_LINKS)
                        .readAttributes();
                return Optional.of(new Entry(name, kind(attributes), attributes.size()));
            } catch (NoSuchFileException e) {
                return Optional.empty(); // it is not there, or not any more
            }
        }

        InputStream open(String name) throws IOException {
            var entry = find(name).orElseThrow(() -> new NoSuchFileException(name));
            if (entry.kind() != Kind.FILE) {
                throw new NotPlain(entry); // before it is opened: a pipe would wait for whoever writes to it
            }
            return Channels.newInputStream(
                    last().newByteChannel(plain(name), Set.of(StandardOpenOption.READ, NOFOLLOW_LINKS)));
        }

        @Override
        public void close() throws IOException {
            while (!folders.isEmpty()) {
                folders.pop().close();
            }
        }
    }

    private static Kind kind(BasicFileAttributes attributes) {
        return attributes.isSymbolicLink()
                ? Kind.LINK
                : attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.FOLDER : Kind.OTHER;
    }

    /** One name and no way: {@code ..} and everything with a stroke in it lead elsewhere. */
    private static Path plain(String name) throws NoSuchFileException {
        if (name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.indexOf('/') >= 0
                || name.indexOf('\0') >= 0) {
            throw new NoSuchFileException(name);
        }
        return Path.of(name);
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> folder) throws IOException {
        if (folder instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        folder.close();
        throw new IOException(
                "This system cannot open files without following links, which the content folder needs: " + folder);
    }
}
