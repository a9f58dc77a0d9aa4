package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.lzma.LZMACompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;

/** One compressed file, most often a TAR; what was compressed is a child. */
public final class CompressedFormat implements FormatReader {

    private static final int MOST_KIBIBYTES = 128 << 10;
    private static final Map<String, String> TARS = Map.of(
            "tgz", ".tar", "taz", ".tar", "tbz", ".tar", "tbz2", ".tar", "tb2", ".tar", "txz", ".tar", "tlz", ".tar",
            "tz", ".tar");

    @Override
    public void read(FileReading reading) throws IOException {
        try (var in = open(reading)) {
            var name = in instanceof GzipCompressorInputStream gzip
                            && gzip.getMetaData().getFileName() != null
                    ? EntryNames.of(gzip.getMetaData().getFileName())
                    : inner(String.valueOf(reading.request().name()));
            reading.flow().item(name);
            reading.children().add(name, null, in);
        }
    }

    private static InputStream open(FileReading reading) throws IOException {
        var in = ArchiveFormat.open(reading.file());
        return switch (reading.mediaType()) {
            case "application/x-bzip2", "application/x-bzip" -> new BZip2CompressorInputStream(in, true);
            case "application/x-xz" ->
                XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MOST_KIBIBYTES)
                        .get();
            case "application/x-lzma" ->
                LZMACompressorInputStream.builder()
                        .setInputStream(in)
                        .setMemoryLimitKiB(MOST_KIBIBYTES)
                        .get();
            case "application/x-compress" -> new ZCompressorInputStream(in, MOST_KIBIBYTES);
            case "application/x-lz4" -> new FramedLZ4CompressorInputStream(in, true);
            default ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setFileNameCharset(StandardCharsets.ISO_8859_1)
                        .get();
        };
    }

    /** {@code a.tgz} holds {@code a.tar}, {@code a.txt.xz} holds {@code a.txt}. */
    private static String inner(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return name;
        }
        return name.substring(0, dot)
                + TARS.getOrDefault(name.substring(dot + 1).toLowerCase(Locale.ROOT), "");
    }
}
