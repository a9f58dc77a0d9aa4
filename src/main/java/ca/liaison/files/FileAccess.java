package ca.liaison.files;

import ca.liaison.identity.Viewer;
import java.util.Optional;

/** Knows which files may be shown to whom. A file has no audience of its own: the room that shows it answers. */
public interface FileAccess {

    /** Empty when there is no such file for this viewer. */
    Optional<FileDescription> find(Digest digest, Viewer viewer);

    /**
     * The picture of the first page of a file; empty where there is none, or none yet. Whoever may see the file may see
     * it.
     */
    Optional<Picture> preview(Digest digest);

    /** A kept picture. */
    record Picture(Digest file, String mediaType) {}
}
