package ca.liaison.files;

import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What every answer about a file says: how to keep it, and that it is never a page of ours. */
final class FileHeaders {

    /**
     * Whoever keeps it asks each time whether it may still be shown: what was public may be withdrawn or narrowed at
     * any moment.
     */
    private static final String PUBLIC = "public, no-cache";

    private static final String PRIVATE = "private, no-cache";
    private static final String MARKED = "no-store";
    private static final String NO_RIGHTS = "sandbox; default-src 'none'; frame-ancestors 'self'";
    /**
     * Every browser's own PDF viewer is stopped by sandbox, and Chrome's also by default-src. It runs outside our
     * origin in any case.
     */
    private static final String PDF_VIEWER = "frame-ancestors 'self'";

    private FileHeaders() {}

    static ResponseBuilder put(FileDescription file, ResponseBuilder answer) {
        if (file.isMarked()) {
            answer.header("Referrer-Policy", "no-referrer");
        }
        return answer.header("Cache-Control", file.isMarked() ? MARKED : file.isPublic() ? PUBLIC : PRIVATE)
                .header("Content-Disposition", Disposition.of(file))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", file.mediaType().equals("application/pdf") ? PDF_VIEWER : NO_RIGHTS);
    }
}
