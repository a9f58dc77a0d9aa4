package ca.liaison.start;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only the user of the portal may read and write (0600, 0700), whatever the umask says; on a
 * file system that knows permissions. A library that makes files of its own (the index, the extraction processes) makes
 * them by the umask: the folder around them keeps others out, and the next start mends them.
 */
public final class OwnersOnly {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnersOnly() {}

    public static Path makeFolder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, as(folder, FOLDER));
    }

    /** Empty; one that is there is left as it is. */
    public static Path makeFile(Path file) throws IOException {
        try {
            return Files.createFile(file, as(file, FILE));
        } catch (FileAlreadyExistsException e) {
            return file;
        }
    }

    /**
     * Takes from everything in the folder what others may; what belongs to somebody else, who can put there what they
     * like, stops the start.
     */
    static void check(Path folder) throws IOException {
        if (!knowsPermissions(folder)) {
            return;
        }
        var us = us(folder);
        Files.walkFileTree(folder.toRealPath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                mend(directory, us, FOLDER);
                return FileVisitResult.CONTINUE;
            }

            /** An extraction process of the server before is just ending. */
            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException trouble) throws IOException {
                if (trouble instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw trouble;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    mend(file, us, FILE);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void mend(Path path, String us, Set<PosixFilePermission> most) throws IOException {
        try {
            var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            var found = view.readAttributes();
            var mayWrite = found.permissions().contains(GROUP_WRITE)
                    || found.permissions().contains(OTHERS_WRITE);
            if (!found.owner().getName().equals(us)
                    && (mayWrite || !found.owner().getName().equals("root"))) {
                throw new CannotStart(path + " belongs to " + found.owner().getName()
                        + ", who could change what the portal keeps. Give it to " + us
                        + " (chown), or set LIAISON_DATA to another folder.");
            }
            if (!most.containsAll(found.permissions())
                    && found.owner().getName().equals(us)) {
                view.setPermissions(most);
            }
        } catch (NoSuchFileException e) {
            // as above
        }
    }

    /** Under which name the file system knows us. */
    private static String us(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "who", "");
        try {
            return Files.getOwner(probe).getName();
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean knowsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] as(Path path, Set<PosixFilePermission> permissions) {
        return knowsPermissions(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
