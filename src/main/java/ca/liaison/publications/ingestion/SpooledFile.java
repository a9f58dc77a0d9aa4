package ca.liaison.publications.ingestion;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.mime4j.storage.Storage;
import org.apache.james.mime4j.storage.StorageOutputStream;

/** One part of an upload on the disk, from its first byte until it is removed. */
final class SpooledFile extends StorageOutputStream implements Storage {

    /** Opens what is written; another one in tests. */
    @FunctionalInterface
    interface Disk {
        OutputStream open(Path file) throws IOException;
    }

    private final Path file;
    private final OutputStream out;

    SpooledFile(Path file, Disk disk) throws DiskTrouble {
        this.file = file;
        try {
            this.out = disk.open(file);
        } catch (IOException e) {
            throw new DiskTrouble(e);
        }
    }

    @Override
    protected void write0(byte[] bytes, int offset, int length) throws DiskTrouble {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new DiskTrouble(e);
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        try {
            out.close();
        } catch (IOException e) {
            throw new DiskTrouble(e);
        }
    }

    @Override
    protected Storage toStorage0() {
        return this;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    /** Whoever wrote it may not have come to its end. */
    @Override
    public void delete() {
        try (out) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " of an upload cannot be removed", e);
        }
    }
}
