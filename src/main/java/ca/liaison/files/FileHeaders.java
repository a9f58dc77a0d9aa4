package ca.liaison.files;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What every answer about a file says: how to keep it, and that it is never a page of ours. */
final class FileHeaders {

    private static final String PUBLIC = "public, max-age=86400";
    private static final String PRIVATE = "private, no-cache";
    private static final String NO_RIGHTS = "sandbox; default-src 'none'; frame-ancestors 'self'";
    /** Every browser's own PDF viewer is stopped by sandbox, and Chrome's also by default-src. It runs outside our origin in any case. */
    private static final String PDF_VIEWER = "frame-ancestors 'self'";

    private FileHeaders() {
    }

    static ResponseBuilder put(FileDescription file, EntityTag tag, ResponseBuilder answer) {
        return answer.tag(tag)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", file.isPublic() ? PUBLIC : PRIVATE)
                .header("Content-Disposition", Disposition.of(file))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", file.mediaType().equals("application/pdf") ? PDF_VIEWER : NO_RIGHTS);
    }
}
