package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.worker.text.Encodings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Names of entries as they were given. A ZIP may say that a name is UTF-8; where it does not, the name is in whatever
 * the writer's system used, which for all names of an archive is the same: a page of DOS from Windows' own packer, a
 * page of Windows from others, UTF-8 from Unix. So it is with TAR.
 */
final class EntryNames {

    private static final int ENOUGH = 65_536;
    private static final Charset DOS = Charset.forName("IBM437"); // APPNOTE.TXT, appendix D

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private Charset charset;

    /** Of an archive that has a directory. */
    static EntryNames of(List<ZipArchiveEntry> entries) {
        var names = new EntryNames();
        entries.stream().filter(EntryNames::isRaw).forEach(entry -> names.learn(entry.getRawName()));
        return names;
    }

    private static boolean isRaw(ZipArchiveEntry entry) {
        return entry.getRawName() != null && entry.getNameSource() == ZipArchiveEntry.NameSource.NAME;
    }

    private void learn(byte[] name) {
        if (sample.size() < ENOUGH && Encodings.isForeign(name)) {
            sample.writeBytes(name);
            sample.write('\n');
            charset = null;
        }
    }

    String of(ArchiveEntry entry) {
        if (!(entry instanceof ZipArchiveEntry zipped)) {
            return anew(entry.getName());
        }
        return isRaw(zipped) ? decode(zipped.getRawName()) : zipped.getName();
    }

    /** Of a name that was read as Latin-1, unless it said itself what it is. */
    private String anew(String latin) {
        return latin.chars().allMatch(c -> c <= 0xff) ? decode(latin.getBytes(StandardCharsets.ISO_8859_1)) : latin;
    }

    private String decode(byte[] raw) {
        if (!Encodings.isForeign(raw)) {
            return new String(raw, StandardCharsets.UTF_8);
        }
        if (charset == null) {
            learn(raw);
            charset = Encodings.ofNames(sample.toByteArray(), DOS);
        }
        return new String(raw, charset);
    }

    /** A single name of which nothing is known. */
    static String of(String latin) {
        return new EntryNames().anew(latin);
    }
}
