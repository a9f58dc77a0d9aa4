package ca.liaison.extraction.worker;

import ca.liaison.extraction.Facts;
import ca.liaison.extraction.Message;
import ca.liaison.extraction.Request;
import ca.liaison.extraction.Warning;
import ca.liaison.extraction.Wire;
import ca.liaison.extraction.grid.GridWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One file being read: what is asked, what has been found, and the way to tell the server. */
final class Reading {

    private static final long BREATH = TimeUnit.SECONDS.toNanos(1);

    private final Request request;
    private final Wire<Message, Request> wire;
    private final Findings findings = new Findings();
    private final Pages pages = new Pages(part -> tell(Message.of(part)));
    private final Flow flow;
    private final Children children;
    private final GridWriter cells = new GridWriter(grid -> tell(Message.of(grid)));
    private long lastWord = System.nanoTime();
    private int recognized;

    Reading(Request request, Wire<Message, Request> wire) {
        this.request = request;
        this.wire = wire;
        flow = new Flow(pages, findings, request.limits().sheetChars(), this::alive);
        children = new Children(request, this::tell);
    }

    Path file() {
        return Path.of(request.file());
    }

    Request request() {
        return request;
    }

    String mediaType() {
        return findings.mediaType();
    }

    Findings findings() {
        return findings;
    }

    Flow flow() {
        return flow;
    }

    /** Where the cells of sheets go, when they were asked for. */
    GridWriter cells() {
        return cells;
    }

    Children children() {
        return children;
    }

    /** The type is known, perhaps the number of pages (else 0). */
    void begun(int expectedPages) {
        tell(Message.of(Message.Kind.BEGUN, findings.facts(expectedPages, 0)));
    }

    int recognized() {
        return recognized;
    }

    void aboutToRecognize() {
        recognized++;
        tell(Message.of(Message.Kind.OCR));
    }

    /** Work goes on, even if nothing comes out of it yet. */
    void alive() {
        if (System.nanoTime() - lastWord > BREATH) {
            tell(Message.of(Message.Kind.ALIVE));
        }
    }

    /** Ends the last page and says everything that is known, well read or not. */
    Facts conclude(boolean complete) {
        cells.close();
        if (request.cells()) {
            return findings.facts(0, 0);
        }
        pages.finish();
        findings.language(Languages.of(pages.sample()));
        var count = pages.page();
        if (!complete) {
            return findings.facts(count, pages.chars());
        }
        if (pages.ink() < (long) Pages.HARDLY_A_WORD * count && children.count() == 0) {
            findings.warn(Warning.NO_TEXT);
        } else if (pages.emptyPages() > 0 && count > 1) {
            findings.warn(Warning.PAGES_WITHOUT_TEXT);
        }
        return findings.facts(count, pages.chars());
    }

    void tell(Message message) {
        try {
            wire.send(message);
            lastWord = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the server has gone, and so shall we
        }
    }
}
