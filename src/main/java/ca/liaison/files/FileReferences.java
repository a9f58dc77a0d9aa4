package ca.liaison.files;

import java.util.stream.Stream;

/** A room whose things name files of the {@link Vault}. A file is kept before anything names it. */
public interface FileReferences {

    /** What kind of things they are, in one word. */
    String kind();

    /** Every file that is named, as often as it is. Read once, to the end. */
    Stream<Reference> references();

    /** @param by the id of the thing */
    record Reference(String by, Digest file) {}
}
