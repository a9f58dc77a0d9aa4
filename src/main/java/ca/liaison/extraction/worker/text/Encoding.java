package ca.liaison.extraction.worker.text;

import java.nio.charset.Charset;

/**
 * How the bytes of a text stand for characters. {@code mark} is how many bytes of a byte order mark come first;
 * {@code sure} is false where it was guessed and the words do not bear the guess out.
 */
record Encoding(Charset charset, int mark, boolean sure) {

    static Encoding of(Charset charset) {
        return new Encoding(charset, 0, true);
    }
}
