package ca.liaison.publications;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.audit.Witness;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with publications, as the record of what was done tells it. */
@ApplicationScoped
class Deeds implements Witness {

    private static final String VERSION = "version";

    private final AuditTrail trail;
    private final Publications publications;

    @Inject
    Deeds(AuditTrail trail, Publications publications) {
        this.trail = trail;
        this.publications = publications;
    }

    static Deed changing(String action, String by, Publication before, Publication after) {
        var deed = Deed.of(action, by)
                .on(Catalogue.KIND, after.id().value())
                .with(VERSION, after.latest().number())
                .changing("state", before.metadata().state(), after.metadata().state())
                .changing("marking", marking(before), marking(after))
                .changing("release", release(before), release(after));
        var datasets = Stream.concat(
                        corrected(before.metadata(), after.metadata()),
                        corrected(before.latestWords(), after.latestWords()))
                .distinct()
                .sorted()
                .toList();
        return datasets.isEmpty() ? deed : deed.with("datasets", String.join(" ", datasets));
    }

    private static Stream<String> corrected(Metadata before, Metadata after) {
        return after.tableWords().stream()
                .filter(one -> !before.tableWords().contains(one))
                .map(TableWords::table);
    }

    /** Agencies by their ids, people by their number; from when, until when. */
    private static String release(Publication publication) {
        var orders = publication.metadata().orders();
        return orders.agencies() + " and " + orders.people().size() + " people, " + orders.embargo() + " to "
                + orders.expires();
    }

    private static String marking(Publication publication) {
        var marking = publication.metadata().marking();
        return marking.category() + "/" + marking.tlp().label();
    }

    /** The history of a publication shows what was saved, and by whom. */
    @Override
    public Optional<Boolean> happened(Deed deed, Instant begunAt) {
        var version = deed.details().get(VERSION);
        if (!Catalogue.KIND.equals(deed.kind()) || version == null) {
            return Optional.empty();
        }
        return Optional.of(publications.find(new PublicationId(deed.thing())).stream()
                .flatMap(there -> there.versions().stream())
                .anyMatch(one ->
                        version.equals(String.valueOf(one.number())) && one.by().equals(deed.by())));
    }

    /** Without saying where they are, of those who did not sign in. */
    static Deed ofReader(String action, Viewer viewer) {
        var deed = Deed.of(action, viewer);
        return viewer.isAnonymous() ? deed.fromNowhere() : deed;
    }
}
