package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Locked;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** ZIP, TAR and GZIP: every entry is a document of its own, the archive itself says only what is in it. */
public final class ArchiveFormat implements FormatReader {

    private int locked;

    @Override
    public void read(FileReading reading) throws IOException {
        locked = 0;
        switch (reading.mediaType()) {
            case "application/gzip" -> gzip(reading);
            case "application/x-tar", "application/x-gtar" ->
                stream(new TarArchiveInputStream(open(reading.file())), reading);
            default -> zip(reading);
        }
        if (locked > 0) {
            if (reading.children().count() == 0) {
                throw new Locked("all entries of the archive are encrypted");
            }
            reading.findings().warn(TextWarning.ENCRYPTED_PART);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 65_536);
    }

    private static void gzip(FileReading reading) throws IOException {
        try (var in = new GzipCompressorInputStream(open(reading.file()), true)) {
            var name = in.getMetaData().getFileName() != null
                    ? in.getMetaData().getFileName()
                    : String.valueOf(reading.request().name())
                            .replaceAll("(?i)\\.gz$", "")
                            .replaceAll("(?i)\\.tgz$", ".tar");
            reading.flow().item(name);
            reading.children().add(name, null, in);
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
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (worthIt(entry) && !lockedEntry(entry)) {
                    reading.flow().item(entry.getName());
                    if (!zip.canReadEntryData(entry)) {
                        reading.findings().warn(TextWarning.DAMAGED_PART);
                        continue;
                    }
                    try (var in = zip.getInputStream(entry)) {
                        reading.children().add(entry.getName(), null, in);
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
                if (worthIt(entry) && !lockedEntry(entry) && archive.canReadEntryData(entry)) {
                    reading.flow().item(entry.getName());
                    reading.children().add(entry.getName(), null, archive);
                }
            }
        } catch (IOException e) {
            if (reading.children().count() == 0) {
                throw e;
            }
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
    }

    private boolean lockedEntry(ArchiveEntry entry) {
        if (entry instanceof ZipArchiveEntry zipped
                && zipped.getGeneralPurposeBit().usesEncryption()) {
            locked++;
            return true;
        }
        return false;
    }

    private static boolean worthIt(ArchiveEntry entry) {
        var name = entry.getName();
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !name.endsWith(".DS_Store")
                && !name.endsWith("Thumbs.db");
    }
}
