package ca.liaison.extraction.worker;

import ca.liaison.extraction.Message;
import ca.liaison.extraction.Request;
import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.Wire;
import ca.liaison.extraction.worker.pdf.PdfStamp;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.EnoughText;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.LimitReached;
import ca.liaison.extraction.worker.reading.MediaTypes;
import java.io.UncheckedIOException;

/** Reads one file and says how it ended. */
final class Answer {

    private final ReadableTypes kinds;
    private final Wire<Message, Request> wire;

    Answer(ReadableTypes kinds, Wire<Message, Request> wire) {
        this.kinds = kinds;
        this.wire = wire;
    }

    void to(Request request) {
        var reading = new FileReading(request, wire);
        try {
            read(reading, request);
        } catch (OutOfMemoryError e) {
            throw e; // the virtual machine has mostly ended itself by now
        } catch (UncheckedIOException e) {
            if (FailureCause.serverIsGone(e)) {
                throw e;
            }
            fail(reading, e);
        } catch (Throwable e) {
            fail(reading, e);
        }
    }

    private void read(FileReading reading, Request request) throws Exception {
        reading.findings().mediaType("application/octet-stream");
        if (reading.file().toFile().length() == 0) {
            throw new Damaged("the file is empty");
        }
        if (request.depth() > request.limits().depth()) {
            throw new LimitReached(
                    "documents nested more than " + request.limits().depth() + " deep");
        }
        if (request.stamp() != null) {
            reading.findings().mediaType("application/pdf");
            PdfStamp.write(reading, request.stamp());
            reading.tell(Message.of(Message.Kind.DONE, reading.findings().facts(0, 0)));
            return;
        }
        if (request.drawn() != null) {
            reading.findings().mediaType(request.drawn());
            Pictures.of(reading).ifPresent(preview -> reading.tell(Message.of(preview)));
            reading.tell(Message.of(Message.Kind.DONE, reading.findings().facts(0, 0)));
            return;
        }
        var type = MediaTypes.of(reading.file(), request.name());
        reading.findings().mediaType(type);
        var kind = request.cells() ? kinds.cells(type, request.name()) : kinds.of(type, request.name());
        reading.findings().mediaType(kind.mediaType());
        reading.begun(0);
        kind.format().read(reading);
        reading.tell(Message.of(Message.Kind.DONE, reading.conclude(true)));
    }

    /** Also a reading that was ended in the middle because there is enough. */
    private static void fail(FileReading reading, Throwable cause) {
        if (EnoughText.isCauseOf(cause)) {
            reading.findings().warn(TextWarning.TABLES_CUT);
            reading.tell(Message.of(Message.Kind.DONE, reading.conclude(true)));
            return;
        }
        var verdict = FailureCause.of(cause);
        reading.tell(Message.failed(verdict.reason(), reading.conclude(false), verdict.detail()));
    }
}
