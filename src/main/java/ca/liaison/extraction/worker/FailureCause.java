package ca.liaison.extraction.worker;

import ca.liaison.extraction.Reason;
import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.LimitReached;
import ca.liaison.extraction.worker.reading.Locked;
import ca.liaison.extraction.worker.reading.Unreadable;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.util.RecordFormatException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;

/** What an exception out of a parser says about the file. */
record FailureCause(Reason reason, String detail) {

    private static final int LONGEST = 300;

    static FailureCause of(Throwable cause) {
        for (var e = cause; e != null && e != e.getCause(); e = e.getCause()) {
            var reason = reasonOf(e);
            if (reason != null) {
                return new FailureCause(reason, detail(e));
            }
        }
        return new FailureCause(cause instanceof Error ? Reason.CRASH : Reason.CORRUPT, detail(cause));
    }

    static boolean serverIsGone(UncheckedIOException e) {
        return e.getCause() != null && String.valueOf(e.getCause().getMessage()).contains("Broken pipe");
    }

    private static Reason reasonOf(Throwable e) {
        if (e instanceof LimitReached || tooLarge(e)) {
            return Reason.LIMIT;
        }
        if (e instanceof Locked
                || e instanceof EncryptedDocumentException
                || e instanceof InvalidPasswordException
                || e instanceof org.apache.poi.EncryptedDocumentException) {
            return Reason.ENCRYPTED;
        }
        if (e instanceof OutOfMemoryError || e instanceof TikaMemoryLimitException) {
            return Reason.MEMORY;
        }
        return e instanceof StackOverflowError || String.valueOf(e.getMessage()).contains("No space left on device")
                ? Reason.CRASH
                : e instanceof Unreadable || e instanceof UnsupportedFormatException ? Reason.UNSUPPORTED : null;
    }

    private static boolean tooLarge(Throwable e) {
        return e instanceof RecordFormatException
                        && String.valueOf(e.getMessage()).contains("maximum length")
                || String.valueOf(e.getMessage()).contains("Zip bomb");
    }

    private static String detail(Throwable e) {
        var text = Clean.line(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), LONGEST);
        return e instanceof LimitReached || e instanceof Damaged || e instanceof Locked || e instanceof Unreadable
                ? text
                : e.getClass().getSimpleName() + ": " + text;
    }
}
