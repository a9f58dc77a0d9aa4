package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.files.Digest;
import ca.liaison.search.PassageEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
     */
    void read(Digest file, String name, Path copy);

    /** Makes out the tables of a publication as it stands now; repeating it changes nothing more. */
    void read(Publication publication);

    /** In the order of the files. */
    List<Named> of(PublicationId publication);

    /**
     * The words by which its tables are found: of each table its title, its columns and its texts. The number of the
     * passage is the place of the table, from 1.
     */
    Stream<PassageEntry> passages(Publication publication);

    /** What somebody else agreed to of its tables holds from now on. */
    void agreed(Publication publication);

    /** How its tables would be read otherwise than now if what waits were approved, in words. */
    List<FieldChange> differences(Publication publication, Language reader);
}
