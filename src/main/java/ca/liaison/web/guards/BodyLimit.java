package ca.liaison.web.guards;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.web.Formats;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Nobody sends more than we want to read: files in a form may be large, everything else is small. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    /** All files of one upload together, in bytes. */
    public static final long FILES = 1_100_000_000;

    private static final long WORDS = 2_000_000;

    @Override
    public void filter(ContainerRequestContext request) {
        var limit = isFiles(request.getMediaType()) ? FILES : WORDS;
        if (announced(request) > limit) {
            throw new TooMuch(limit);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), limit));
        }
    }

    /** Beyond two gigabytes {@code getLength()} does not know it. */
    private static long announced(ContainerRequestContext request) {
        try {
            var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean isFiles(MediaType type) {
        return type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    }

    /** For whoever did not say beforehand how much comes. */
    private static final class Counted extends FilterInputStream {

        private final long limit;
        private long read;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var some = super.read(bytes, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw new TooMuch(limit);
            }
        }
    }

    private static final class TooMuch extends Refusal {
        TooMuch(long limit) {
            super(
                    413,
                    "web.tooMuch",
                    "More than " + limit + " bytes",
                    new Bilingual(Formats.size(limit, Language.EN), Formats.size(limit, Language.FR)));
        }
    }
}
