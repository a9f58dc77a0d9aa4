package ca.liaison.extraction.worker;

import ca.liaison.extraction.Message;
import ca.liaison.extraction.Request;
import ca.liaison.extraction.Warning;
import ca.liaison.extraction.Wire;
import java.io.UncheckedIOException;

/** Reads one file and says how it ended. */
final class Answer {

    private final Kinds kinds;
    private final Wire<Message, Request> wire;

    Answer(Kinds kinds, Wire<Message, Request> wire) {
        this.kinds = kinds;
        this.wire = wire;
    }

    void to(Request request) {
        var reading = new Reading(request, wire);
        try {
            read(reading, request);
        } catch (OutOfMemoryError e) {
            throw e; // the virtual machine has mostly ended itself by now
        } catch (UncheckedIOException e) {
            if (Verdict.serverIsGone(e)) {
                throw e;
            }
            fail(reading, e);
        } catch (Throwable e) {
            fail(reading, e);
        }
    }

    private void read(Reading reading, Request request) throws Exception {
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
    private static void fail(Reading reading, Throwable cause) {
        if (EnoughText.isCauseOf(cause)) {
            reading.findings().warn(Warning.TABLES_CUT);
            reading.tell(Message.of(Message.Kind.DONE, reading.conclude(true)));
            return;
        }
        var verdict = Verdict.of(cause);
        reading.tell(Message.failed(verdict.reason(), reading.conclude(false), verdict.detail()));
    }
}
