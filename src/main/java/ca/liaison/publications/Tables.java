package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.extraction.TextWarning;
import ca.liaison.files.Digest;
import java.nio.file.Path;
import java.util.List;

/**
 * What is known of the tables in publications. Whoever knows it stands on this room and is asked through here; who may
 * read a table is who may read its publication, so it is only asked about a publication that was opened for its reader.
 */
public interface Tables {

    /**
     * A table as the publication names it.
     *
     * @param slug of its page in each language
     */
    record Named(String id, Bilingual title, Bilingual slug) {}

    /**
     * Reads the cells of a spreadsheet while a copy of it is at hand, so that none need be made again; nothing for
     * other files.
     *
     * @return what its sender should know of it: that it hides something
     */
    List<TextWarning> read(Digest file, String name, Path copy);

    /** Makes out the tables of a publication as it stands now; repeating it changes nothing more. */
    void read(Publication publication);

    /** In the order of the files. */
    List<Named> of(PublicationId publication);

    /** What somebody else agreed to of its tables holds from now on. */
    void agreed(Publication publication);

    /** How its tables would be read otherwise than now if what waits were approved, in words. */
    List<FieldChange> differences(Publication publication, Language reader);
}
