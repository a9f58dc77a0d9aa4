package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Locked;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** ZIP, 7z, TAR and their kin: every entry is a document of its own, the archive itself says only what is in it. */
public final class ArchiveFormat implements FormatReader {

    private static final int MOST_KIBIBYTES = 128 << 10;
    private static final String LATIN = StandardCharsets.ISO_8859_1.name();

    private int locked;
    private EntryNames names;

    @Override
    public void read(FileReading reading) throws IOException {
        locked = 0;
        names = new EntryNames();
        switch (reading.mediaType()) {
            case "application/x-tar", "application/x-gtar" ->
                stream(new TarArchiveInputStream(open(reading.file()), LATIN), reading);
            case "application/x-cpio" -> stream(new CpioArchiveInputStream(open(reading.file()), LATIN), reading);
            case "application/x-archive" -> stream(new ArArchiveInputStream(open(reading.file())), reading);
            case "application/x-7z-compressed" -> sevenZ(reading);
            default -> zip(reading);
        }
        if (locked > 0) {
            if (reading.children().count() == 0) {
                throw new Locked("all entries of the archive are encrypted");
            }
            reading.findings().warn(TextWarning.ENCRYPTED_PART);
        }
    }

    static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 65_536);
    }

    private void sevenZ(FileReading reading) throws IOException {
        try (var archive = SevenZFile.builder()
                .setPath(reading.file())
                .setMaxMemoryLimitKiB(MOST_KIBIBYTES)
                .get()) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.hasStream() && worthIt(entry, entry.getName())) {
                    reading.flow().item(entry.getName());
                    reading.children().add(entry.getName(), null, archive.getInputStream(entry));
                }
            }
        } catch (PasswordRequiredException e) {
            locked++;
        } catch (IOException e) {
            damaged(e, reading);
        }
    }

    private void zip(FileReading reading) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(reading.file()).get();
        } catch (IOException e) { // its directory is missing or broken: take what can be had from the front
            stream(new ZipArchiveInputStream(open(reading.file()), "UTF-8", true, true), reading);
            reading.findings().warn(TextWarning.DAMAGED_PART);
            return;
        }
        try (zip) {
            var entries = Collections.list(zip.getEntries());
            names = EntryNames.of(entries);
            for (var entry : entries) {
                var name = names.of(entry);
                if (worthIt(entry, name) && !lockedEntry(entry)) {
                    reading.flow().item(name);
                    if (!zip.canReadEntryData(entry)) {
                        reading.findings().warn(TextWarning.DAMAGED_PART);
                        continue;
                    }
                    try (var in = zip.getInputStream(entry)) {
                        reading.children().add(name, null, in);
                    } catch (IOException e) {
                        reading.findings().warn(TextWarning.DAMAGED_PART);
                    }
                }
            }
        }
    }

    private void stream(ArchiveInputStream<? extends ArchiveEntry> archive, FileReading reading) throws IOException {
        try (archive) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var name = names.of(entry);
                if (worthIt(entry, name) && !lockedEntry(entry) && archive.canReadEntryData(entry)) {
                    reading.flow().item(name);
                    reading.children().add(name, null, archive);
                }
            }
        } catch (IOException e) {
            damaged(e, reading);
        }
    }

    /** What was taken out before is kept. */
    private static void damaged(IOException cause, FileReading reading) throws IOException {
        if (reading.children().count() == 0) {
            throw cause;
        }
        reading.findings().warn(TextWarning.DAMAGED_PART);
    }

    private boolean lockedEntry(ArchiveEntry entry) {
        if (entry instanceof ZipArchiveEntry zipped
                && zipped.getGeneralPurposeBit().usesEncryption()) {
            locked++;
            return true;
        }
        return false;
    }

    private static boolean worthIt(ArchiveEntry entry, String name) {
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !name.endsWith(".DS_Store")
                && !name.endsWith("Thumbs.db");
    }
}
