package ca.liaison.plots;

import ca.liaison.Refusal;

/**
 * This machine has no font, so no letters can be painted; the SVG of the same picture has its letters written by
 * whoever opens it.
 */
class NoFont extends Refusal {

    NoFont(Throwable cause) {
        super(503, "plots.noFont", "No font to paint letters with: " + cause);
        initCause(cause);
    }
}
