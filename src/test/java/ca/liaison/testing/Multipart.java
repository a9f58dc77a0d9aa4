package ca.liaison.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with files, byte for byte as a program sends it (RFC 7578). */
public final class Multipart {

    private static final String BOUNDARY = "----a-boundary-that-stands-in-no-file";
    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart metadata(String json) {
        return part(
                "name=\"metadata\"\r\nContent-Type: application/json; charset=UTF-8",
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** @param name as it stands between the quotes, in whatever form */
    public Multipart file(String name, byte[] bytes) {
        return part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", bytes);
    }

    public BodyPublisher body() {
        return BodyPublishers.ofByteArray(bytes());
    }

    public byte[] bytes() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    private Multipart part(String header, byte[] bytes) {
        try {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + header + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(bytes);
            body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
    }
}
