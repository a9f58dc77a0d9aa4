package ca.liaison.publications.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.liaison.testing.Api;
import ca.liaison.testing.Folders;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import ca.liaison.testing.Wire;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scratch folder of a server after uploads that did not end well. */
class UploadLeavesNothingIT {

    private static final byte[] LARGE = Samples.text("x".repeat(5_000_000));
    private static final String GOOD = Api.metadata("An upload", Api.Tlp.GREEN);

    @TempDir
    static Path folder;

    private static OwnServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new OwnServer("upload-server", OwnServer.noContent(folder.resolve("content")), "512m");
        server.start();
        server.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static HttpResponse<String> posted(String metadata, byte[] file) throws Exception {
        return server.api()
                .send(server.api()
                        .request("/api/publications")
                        .header("Content-Type", Multipart.TYPE)
                        .header("Accept-Language", "fr")
                        .POST(new Multipart()
                                .metadata(metadata)
                                .file("a.txt", file)
                                .body()));
    }

    private static Path uploads() {
        return server.scratch().resolve("upload");
    }

    private static void nothing_is_left() throws Exception {
        RunningPortal.await(
                "the scratch folder to be empty", () -> Folders.files(uploads()).isEmpty());
    }

    /** Its headers, and so much of it. */
    private static void cutAt(int bytes) throws Exception {
        var body = new Multipart().metadata(GOOD).file("cut.txt", LARGE).bytes();
        var request = new ByteArrayOutputStream();
        request.writeBytes(("POST /api/publications HTTP/1.1\r\nHost: "
                        + URI.create(server.base()).getAuthority() + "\r\nAuthorization: " + RunningPortal.BASIC
                        + "\r\nContent-Type: " + Multipart.TYPE + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        request.write(body, 0, bytes);
        Wire.sendAndHangUp(server.base(), request.toByteArray());
    }

    @Test
    void one_that_was_cut_off_leaves_nothing() throws Exception {
        for (int cut : new int[] {100, 2_000, 1_000_000, LARGE.length}) {
            cutAt(cut);
        }
        assertThat(posted(GOOD, LARGE).statusCode()).isEqualTo(202);
        nothing_is_left();
    }

    @Test
    void one_that_was_refused_leaves_nothing() throws Exception {
        assertThat(posted(GOOD.replace("\"study\"", "\"poem\""), LARGE).statusCode())
                .isEqualTo(400);
        assertThat(posted("{", LARGE).statusCode()).isEqualTo(400);
        nothing_is_left();
    }

    @Test
    void a_disk_that_is_full_is_told_as_that_and_the_next_upload_is_taken() throws Exception {
        assumeTrue(mount(), "no small disk can be mounted here");
        try {
            var answer = posted(GOOD, LARGE);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
            assertThat(answer.body()).contains("espace").doesNotContain("interrompu");
            nothing_is_left();
            assertThat(posted(GOOD, Samples.text("Words of a small file.".repeat(100)))
                            .statusCode())
                    .isEqualTo(202);
        } finally {
            run("umount", uploads().toString());
        }
    }

    @Test
    void nor_is_a_disk_that_takes_no_file_said_to_be_a_cut_upload() throws Exception {
        nothing_is_left();
        var aside = Files.move(uploads(), server.scratch().resolve("aside"));
        try {
            assertThat(posted(GOOD, LARGE).statusCode()).isEqualTo(507);
        } finally {
            Files.move(aside, uploads());
        }
        assertThat(posted(GOOD, LARGE).statusCode()).isEqualTo(202);
        nothing_is_left();
    }

    private static boolean mount() throws Exception {
        return run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", uploads().toString());
    }

    private static boolean run(String... command) throws Exception {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException notHere) {
            return false;
        }
    }
}
