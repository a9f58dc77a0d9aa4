package ca.liaison.directory;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.search.EntryId;
import ca.liaison.search.Filing;
import ca.liaison.search.SearchEntry;
import ca.liaison.search.Source;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Agencies as the index keeps them: those that are valid today, for the community. */
@ApplicationScoped
class AgencySource implements Source {

    static final String NAME = "agency";

    private final Agencies agencies;
    private final Vocabulary vocabulary;
    private final Clock clock;

    @Inject
    AgencySource(Agencies agencies, Vocabulary vocabulary, Clock clock) {
        this.agencies = agencies;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Stream<String> ids() {
        return agencies.all(Language.EN).stream().filter(this::isValid).map(Agency::id);
    }

    @Override
    public Optional<Filing> find(String id) {
        return agencies.find(id).filter(this::isValid).map(this::filing);
    }

    @Override
    public boolean isCompared() {
        return true;
    }

    private boolean isValid(Agency agency) {
        return agency.isGood(clock.instant());
    }

    private Filing filing(Agency agency) {
        var readers = Community.of(agency);
        return new Filing(
                SearchEntry.of(new EntryId(NAME, agency.id()), NAME, readers, readers.marking())
                        .titled(agency.name(), null)
                        .summarized(new Bilingual(summary(agency, Language.EN), summary(agency, Language.FR))),
                List.of());
    }

    private String summary(Agency agency, Language language) {
        var kind = Messages.text(language, "directory.kind." + agency.kind().name());
        return vocabulary
                .country(agency.country())
                .map(country -> kind + ", " + country.in(language))
                .orElse(kind);
    }
}
