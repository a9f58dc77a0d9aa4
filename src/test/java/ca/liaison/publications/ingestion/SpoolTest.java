package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.storage.StorageBodyFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lies on the disk of an upload, read by the parser that RESTEasy reads it with, while it comes and afterwards.
 */
class SpoolTest {

    private static final String LARGE = "x".repeat(200_000);
    private static final String BODY =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n" + LARGE
                    + "\r\n--b--\r\n";
    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", "b"));

    @TempDir
    Path folder;

    private final Spooled spooled = new Spooled();

    /** Full after so many bytes. */
    private static SpooledFile.Disk disk(int space) {
        return file -> new FilterOutputStream(Files.newOutputStream(file)) {
            private int left = space;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (length > left) {
                    throw new IOException("Any words, in the language of the system");
                }
                left -= length;
                out.write(bytes, offset, length);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private List<String> read(InputStream body, SpooledFile.Disk disk) throws IOException {
        return (List<String>) new FilesReading().aroundReadFrom(context(body, disk));
    }

    /** The request, as far as the interceptor asks for it. */
    private ReaderInterceptorContext context(InputStream body, SpooledFile.Disk disk) {
        var stream = new InputStream[] {body};
        return (ReaderInterceptorContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ReaderInterceptorContext.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "getInputStream" -> stream[0];
                    case "setInputStream" -> stream[0] = (InputStream) given[0];
                    case "getMediaType" -> FORM;
                    case "proceed" -> parsed(stream[0], disk);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private List<String> parsed(InputStream body, SpooledFile.Disk disk) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setBodyFactory(new StorageBodyFactory(new Spool(spooled).provider(folder, disk), DecodeMonitor.SILENT));
        var head = new ByteArrayInputStream(
                "Content-Type: multipart/form-data; boundary=b\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var message = builder.parseMessage(new SequenceInputStream(head, body));
        return ((Multipart) message.getBody())
                .getBodyParts().stream()
                        .map(part -> words((SingleBody) part.getBody()))
                        .toList();
    }

    private static String words(SingleBody body) {
        try (var bytes = body.getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> onDisk() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void nothing_is_left_when_the_request_is_over() throws IOException {
        spooled.remove();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void what_arrives_is_whole_until_the_request_is_over() throws Exception {
        assertThat(read(bytes(BODY), Files::newOutputStream)).containsExactly(LARGE);
        assertThat(onDisk()).hasSize(1);
        nothing_is_left_when_the_request_is_over();
    }

    @Test
    void a_disk_that_is_full_is_not_said_to_be_a_cut_upload() throws Exception {
        assertThatThrownBy(() -> read(bytes(BODY), disk(50_000)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.status()).isEqualTo(507));
        assertThat(onDisk()).hasSize(1);
        nothing_is_left_when_the_request_is_over();
    }

    @Test
    void nor_is_one_that_takes_no_file_at_all() throws Exception {
        assertThatThrownBy(() -> read(bytes(BODY), file -> {
                    throw new IOException("Read-only file system");
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.status()).isEqualTo(507));
        Files.delete(onDisk().get(0));
        Files.delete(folder);
        assertThatThrownBy(() -> read(bytes(BODY), Files::newOutputStream))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.status()).isEqualTo(507));
    }

    @Test
    void an_upload_that_is_cut_off_is_told_so_and_leaves_nothing() throws Exception {
        for (var cut : List.of(BODY.substring(0, 100_000), BODY.substring(0, BODY.length() - 4))) {
            assertThatThrownBy(() -> read(bytes(cut), Files::newOutputStream))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.status()).isEqualTo(400));
        }
        assertThat(onDisk()).isNotEmpty();
        nothing_is_left_when_the_request_is_over();
    }

    @Test
    void one_that_is_refused_half_way_leaves_nothing() throws Exception {
        var refusing = new SequenceInputStream(bytes(BODY.substring(0, 100_000)), new InputStream() {
            @Override
            public int read() {
                throw new TooMuch();
            }
        });

        assertThatThrownBy(() -> read(refusing, Files::newOutputStream)).isInstanceOf(TooMuch.class);
        assertThat(onDisk()).hasSize(1);
        nothing_is_left_when_the_request_is_over();
    }

    @Test
    void one_file_that_cannot_be_removed_does_not_keep_the_others() throws Exception {
        read(bytes(BODY), Files::newOutputStream);
        var stuck = onDisk().get(0);
        Files.delete(stuck);
        Files.createDirectories(stuck.resolve("not empty"));
        read(bytes(BODY), Files::newOutputStream);

        assertThatThrownBy(spooled::remove).isInstanceOf(UncheckedIOException.class);
        assertThat(onDisk()).containsExactly(stuck);
    }

    private static final class TooMuch extends Refusal {
        TooMuch() {
            super(413, "web.tooMuch", "Too much");
        }
    }
}
