package ca.liaison.extraction.worker.reading;

import ca.liaison.extraction.Facts;
import ca.liaison.extraction.Message;
import ca.liaison.extraction.Request;
import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.Wire;
import ca.liaison.extraction.grid.GridWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One file being read: what is asked, what has been found, and the way to tell the server. */
public final class FileReading {

    private static final long BREATH = TimeUnit.SECONDS.toNanos(1);

    private final Request request;
    private final Wire<Message, Request> wire;
    private final FileFindings findings = new FileFindings();
    private final PageCutting pages = new PageCutting(part -> tell(Message.of(part)));
    private final Flow flow;
    private final Children children;
    private final GridWriter cells = new GridWriter(grid -> tell(Message.of(grid)));
    private long lastWord = System.nanoTime();
    private int recognized;
    private boolean unreadPicture;

    public FileReading(Request request, Wire<Message, Request> wire) {
        this.request = request;
        this.wire = wire;
        flow = new Flow(pages, findings, request.limits().sheetChars(), this::alive);
        children = new Children(request, this::tell);
    }

    public Path file() {
        return Path.of(request.file());
    }

    public Request request() {
        return request;
    }

    public String mediaType() {
        return findings.mediaType();
    }

    public FileFindings findings() {
        return findings;
    }

    public Flow flow() {
        return flow;
    }

    /** Where the cells of sheets go, when they were asked for. */
    public GridWriter cells() {
        return cells;
    }

    public Children children() {
        return children;
    }

    /** The type is known, perhaps the number of pages (else 0). */
    public void begun(int expectedPages) {
        tell(Message.of(Message.Kind.BEGUN, findings.facts(expectedPages, 0)));
    }

    int recognized() {
        return recognized;
    }

    void aboutToRecognize() {
        recognized++;
        tell(Message.of(Message.Kind.OCR));
    }

    /** A page has some text, but most of what stands on it is a picture that nobody could read. */
    public void unreadPicture() {
        unreadPicture = true;
    }

    /** Work goes on, even if nothing comes out of it yet. */
    public void alive() {
        if (System.nanoTime() - lastWord > BREATH) {
            tell(Message.of(Message.Kind.ALIVE));
        }
    }

    /** Ends the last page and says everything that is known, well read or not. */
    public Facts conclude(boolean complete) {
        cells.close();
        if (request.cells()) {
            return findings.facts(0, 0);
        }
        pages.finish();
        findings.language(LanguageDetection.of(pages.sample()));
        var count = pages.page();
        if (!complete) {
            return findings.facts(count, pages.chars());
        }
        if (pages.ink() < (long) PageCutting.HARDLY_A_WORD * count && children.count() == 0) {
            findings.warn(TextWarning.NO_TEXT);
        } else if (unreadPicture || pages.emptyPages() > 0 && count > 1) {
            findings.warn(TextWarning.PAGES_WITHOUT_TEXT);
        }
        return findings.facts(count, pages.chars());
    }

    public void tell(Message message) {
        try {
            wire.send(message);
            lastWord = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the server has gone, and so shall we
        }
    }
}
