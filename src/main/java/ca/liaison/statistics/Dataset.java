package ca.liaison.statistics;

import static java.util.Objects.requireNonNull;

import ca.liaison.Bilingual;
import ca.liaison.files.Digest;
import ca.liaison.publications.PublicationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One table of a publication and all its versions. Its readers are those of the publication.
 *
 * @param revision counts every save
 * @param slug the address in each language, given once
 * @param title in both languages
 * @param position among the datasets of its publication, from 0; null where its latest files do not have the table any
 *     more
 * @param place where the table stands in the files: by this the next edition's table finds its dataset
 * @param corrections what a liaison officer said of it; holds for every later version too
 * @param versions oldest first, never empty
 */
public record Dataset(
        @BsonId DatasetId id,
        Integer revision,
        PublicationId publication,
        Bilingual slug,
        Bilingual title,
        Integer position,
        String place,
        TableCorrections corrections,
        List<Version> versions) {

    /** The name of datasets among the sources of the index. */
    public static final String SOURCE = "dataset";

    /**
     * One version of the table.
     *
     * @param number from 1
     * @param table the {@link Table} that says what its cells mean
     * @param difference to the version before, null for the first
     */
    public record Version(Integer number, String table, Digest file, Integer rows, Instant at, Difference difference) {}

    public Dataset {
        requireNonNull(id, "id");
        versions = versions == null ? List.of() : List.copyOf(versions);
    }

    public Version latest() {
        return versions.get(versions.size() - 1);
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The next version; the same file again, understood anew, takes the place of the latest. */
    public Dataset with(Version version, Bilingual title, Integer position, String place) {
        var all = new ArrayList<>(versions);
        if (!all.isEmpty() && latest().number().equals(version.number())) {
            all.remove(all.size() - 1);
        }
        all.add(version);
        return new Dataset(id, revision, publication, slug, title, position, place, corrections, all);
    }

    /** The latest files of the publication do not have this table any more. */
    public Dataset gone() {
        return new Dataset(id, revision, publication, slug, title, null, place, corrections, versions);
    }

    public Dataset corrected(TableCorrections corrections) {
        return new Dataset(id, revision, publication, slug, title, position, place, corrections, versions);
    }

    public Dataset nextRevision() {
        return new Dataset(id, revision + 1, publication, slug, title, position, place, corrections, versions);
    }
}
