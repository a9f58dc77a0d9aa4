package ca.liaison.extraction.worker.pdf;

/** A word where it stands on its page; {@code left} and {@code right} run along its line. */
record PdfWord(String text, float left, float right) {

    float middle() {
        return (left + right) / 2;
    }
}
