package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives, whatever they were packed with: each entry is a child, under the name it was given. */
class ArchiveReadingTest {

    private static final byte[] WORDS = "Words of the entry".getBytes(StandardCharsets.UTF_8);

    private static Extractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        extractor = Extractors.running(1);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @ParameterizedTest
    @CsvSource({
        "IBM437,Résumé enquête été.txt", "IBM850,Élise Gagné.txt", "IBM850,À côté.txt", "windows-1252,Résumé.txt",
        "windows-1252,L’été.txt", "UTF-8,Résumé enquête.txt", "IBM866,Отчёт полиции.txt",
                "IBM852,Łódź środa żądanie.txt"
    })
    void names_in_a_zip_without_a_sign_are_read_in_their_page(String charset, String name) throws IOException {
        var file = folder.resolve("a.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), Charset.forName(charset))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(WORDS);
        }
        if (charset.equals("UTF-8")) {
            clearSign(file);
        }

        var read = Extractors.read(extractor, file);

        assertThat(read.children).extracting(Child::name).containsExactly(name);
        assertThat(read.text()).isEqualTo(name);
        assertThat(read.says("Words of the entry")).isTrue();
    }

    /** Bit 11 of the flags, in the entry and in the directory. */
    private static void clearSign(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i + 9 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3) {
                bytes[i + 7] &= ~8;
            } else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1) {
                bytes[i + 9] &= ~8;
            }
        }
        Files.write(file, bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-8"})
    void names_in_a_tar_are_read_in_their_page(String charset) throws IOException {
        var read = Extractors.read(extractor, Files.write(folder.resolve("a.tar"), tar("Élise Gagné.txt", charset)));

        assertThat(read.children).extracting(Child::name).containsExactly("Élise Gagné.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bzip2", "xz", "lzma", "lz4-framed"})
    void a_tar_is_read_however_it_was_compressed(String compression) throws IOException, CompressorException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new CompressorStreamFactory().createCompressorOutputStream(compression, bytes)) {
            out.write(tar("memo.txt", "UTF-8"));
        }
        var ending = compression.replace("bzip2", "bz2").replace("-framed", "");

        var read = Extractors.read(extractor, Files.write(folder.resolve("a.tar." + ending), bytes.toByteArray()));

        assertThat(read.children).extracting(Child::name).containsExactly("a.tar");
        assertThat(read.says("Words of the entry")).isTrue();
    }

    @Test
    void a_7z_is_read() throws IOException {
        var file = folder.resolve("a.7z");
        try (var archive = new SevenZOutputFile(file.toFile())) {
            archive.putArchiveEntry(archive.createArchiveEntry(Path.of("pom.xml"), "Résumé.txt"));
            archive.write(WORDS);
            archive.closeArchiveEntry();
        }

        var read = Extractors.read(extractor, file);

        assertThat(read.children).extracting(Child::name).containsExactly("Résumé.txt");
        assertThat(read.says("Words of the entry")).isTrue();
    }

    private static byte[] tar(String name, String charset) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes, charset)) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(WORDS.length);
            tar.putArchiveEntry(entry);
            tar.write(WORDS);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
