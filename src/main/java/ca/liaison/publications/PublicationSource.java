package ca.liaison.publications;

import ca.liaison.Language;
import ca.liaison.extraction.Part;
import ca.liaison.files.Digest;
import ca.liaison.search.Container;
import ca.liaison.search.EntryId;
import ca.liaison.search.Filing;
import ca.liaison.search.PassageEntry;
import ca.liaison.search.SearchEntry;
import ca.liaison.search.Searching;
import ca.liaison.search.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Publications as the index keeps them, with the words of their files and of their tables. */
@ApplicationScoped
public class PublicationSource implements Source {

    private final Publications publications;
    private final Extractions extractions;
    private final Texts texts;
    private final Labels labels;
    private final Instance<FindableTables> tables;

    @Inject
    public PublicationSource(
            Publications publications,
            Extractions extractions,
            Texts texts,
            Labels labels,
            Instance<FindableTables> tables) {
        this.publications = publications;
        this.extractions = extractions;
        this.texts = texts;
        this.labels = labels;
        this.tables = tables;
    }

    @Produces
    @AmongPublications
    static Searching among(Searching all) {
        return all.of(Entries.SOURCE);
    }

    @Override
    public String name() {
        return Entries.SOURCE;
    }

    @Override
    public Stream<String> ids() {
        return publications.ids().map(PublicationId::value);
    }

    @Override
    public Optional<Filing> find(String id) {
        return publications.find(new PublicationId(id)).map(this::filing);
    }

    /** It and its tables, which are filed with it because they have its readers. */
    Stream<Filing> filings(Publication publication) {
        return Stream.concat(
                Stream.of(filing(publication)), tables.stream().flatMap(known -> known.filings(publication)));
    }

    /** What may be filed still of tables that it has no more. */
    Stream<EntryId> former(Publication publication) {
        return tables.stream().flatMap(known -> known.former(publication));
    }

    private Filing filing(Publication publication) {
        return new Filing(entry(publication), passages(publication));
    }

    /** As it is to be filed. */
    SearchEntry entry(Publication publication) {
        return Entries.of(publication, labels);
    }

    private Iterable<PassageEntry> passages(Publication publication) {
        return () -> Stream.concat(
                        publication.editions().stream().filter(Edition::hasText).flatMap(this::passages),
                        tables.stream().flatMap(known -> known.passages(publication)))
                .iterator();
    }

    private Stream<PassageEntry> passages(Edition edition) {
        var extraction = extractions.find(edition.file());
        var language = Language.ofCode(edition.language()).orElse(null);
        return extraction.stream()
                .flatMap(found -> StreamSupport.stream(texts.all(found).spliterator(), false))
                .map(part -> passage(part, edition.file(), Entries.container(edition.mediaType()), language));
    }

    private static PassageEntry passage(Part part, Digest file, Container container, Language language) {
        return new PassageEntry(container, part.page(), part.label(), file.value(), language, part.searched());
    }
}
