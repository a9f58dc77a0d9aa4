package ca.liaison.web;

import ca.liaison.identity.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Answers what the build made of {@code src/main/web}. The name holds the hash of the bytes, so it may be kept for
 * ever.
 */
@Path("assets")
@Open("Gives what pages are made of, the same to everybody")
public class AssetResource {

    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css;charset=UTF-8",
            "js",
            "text/javascript;charset=UTF-8",
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "woff2",
            "font/woff2",
            "txt",
            "text/plain;charset=UTF-8");

    @GET
    @Path("{name}")
    public Response asset(@PathParam("name") String name, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        var codings = accepted == null ? "" : accepted;
        return coded(name, codings, "br", ".br")
                .or(() -> coded(name, codings, "gzip", ".gz"))
                .or(() -> Assets.open(name, "").map(plain -> answer(name, plain)))
                .orElseThrow(NotFoundException::new)
                .build();
    }

    private static Optional<Response.ResponseBuilder> coded(
            String name, String accepted, String coding, String ending) {
        return accepted.contains(coding)
                ? Assets.open(name, ending)
                        .map(bytes -> answer(name, bytes).header(HttpHeaders.CONTENT_ENCODING, coding))
                : Optional.empty();
    }

    private static Response.ResponseBuilder answer(String name, InputStream bytes) {
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return Response.ok(bytes, type)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, "Accept-Encoding");
    }
}
