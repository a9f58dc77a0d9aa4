package ca.liaison.statistics;

import ca.liaison.Language;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.PublicationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The door of the room: every dataset is opened here, and every question about its rows is answered here. */
@ApplicationScoped
public class Statistics {

    /**
     * @param version null for the latest
     * @throws NoSuchDataset where there is none for this viewer
     */
    public Opened open(DatasetId id, Integer version, Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /** The dataset at an address; one under its address in the other language is found as well. */
    public Opened at(Language language, String slug, Integer version, Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /** Every dataset that the viewer may read, the latest versions, newest publications first. */
    public List<Opened> all(Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /** Those of one publication, in the order of the file. Nothing where the viewer may not read the publication. */
    public List<Opened> of(PublicationId publication, Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    public RowPage rows(Table table, RowsQuery query) {
        throw new UnsupportedOperationException("being built");
    }

    /** In order of their keys. At most {@code 10,000} groups. */
    public List<Group> groups(Table table, GroupsQuery query) {
        throw new UnsupportedOperationException("being built");
    }

    /** Points in the order of time or as they come; series in order of appearance. At most 100 series. */
    public List<Series> series(Table table, SeriesQuery query) {
        throw new UnsupportedOperationException("being built");
    }

    /** The different values of a text, geography or time column, in order of appearance (numbers in their own order). */
    public List<Cell> values(Table table, String column, int most) {
        throw new UnsupportedOperationException("being built");
    }

    /** What the tables' words are recognized with, where somebody knows. */
    Optional<Recognizing> recognizing() {
        return Optional.empty();
    }
}
