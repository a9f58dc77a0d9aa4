package ca.liaison.extraction;

import ca.liaison.extraction.grid.Grid;

/** What an extraction process says, one of these things at a time; the other components are null. */
public record Message(
        Kind kind,
        Facts facts,
        Part part,
        Preview preview,
        Attached attached,
        Grid grid,
        Reason reason,
        String detail) {

    /**
     * READY once at start, BEGUN early, ALIVE when work went on without a result, GRID for rows of a sheet, OCR before
     * a page is recognized, DONE with the final facts, FAILED with a reason, IDLE after everything: the next file may
     * come.
     */
    public enum Kind {
        READY,
        BEGUN,
        PART,
        ATTACHED,
        GRID,
        OCR,
        ALIVE,
        DONE,
        FAILED,
        PREVIEW,
        IDLE
    }

    /** A child lies in the scratch folder under {@code number}. */
    public record Attached(int number, String name, String mediaType) {}

    public static Message of(Kind kind) {
        return new Message(kind, null, null, null, null, null, null, null);
    }

    public static Message of(Kind kind, Facts facts) {
        return new Message(kind, facts, null, null, null, null, null, null);
    }

    public static Message of(Part part) {
        return new Message(Kind.PART, null, part, null, null, null, null, null);
    }

    public static Message of(Preview preview) {
        return new Message(Kind.PREVIEW, null, null, preview, null, null, null, null);
    }

    public static Message of(Attached attached) {
        return new Message(Kind.ATTACHED, null, null, null, attached, null, null, null);
    }

    public static Message of(Grid grid) {
        return new Message(Kind.GRID, null, null, null, null, grid, null, null);
    }

    public static Message failed(Reason reason, Facts facts, String detail) {
        return new Message(Kind.FAILED, facts, null, null, null, null, reason, detail);
    }
}
