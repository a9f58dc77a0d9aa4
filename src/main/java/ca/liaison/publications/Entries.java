package ca.liaison.publications;

import ca.liaison.Language;
import ca.liaison.search.Container;
import ca.liaison.search.EntryId;
import ca.liaison.search.SearchEntry;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the index is told about a publication. */
public final class Entries {

    /** The name of publications among the sources of the index. */
    public static final String SOURCE = "publication";

    private Entries() {}

    static SearchEntry of(Publication publication, Labels labels) {
        var metadata = publication.metadata();
        var files = publication.files();
        var languages = files.stream()
                .map(Edition::language)
                .map(Language::ofCode)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var formats = files.stream()
                .map(file -> FileFormat.of(file.mediaType(), file.name()))
                .distinct()
                .toList();
        var length = files.stream().mapToInt(Edition::pages).max().orElse(0);
        return SearchEntry.of(id(publication.id()), metadata.kind().code(), publication.audience(), metadata.marking())
                .titled(metadata.title(), publication.slug())
                .summarized(metadata.summary())
                .about(
                        metadata.topics().stream().map(labels::topic).toList(),
                        labels.organization(metadata.organization()),
                        metadata.countries().stream().map(labels::country).toList())
                .inState(
                        metadata.state().name(),
                        metadata.state().isCurrent(),
                        metadata.published(),
                        publication.modifiedAt())
                .withFiles(languages, formats, length);
    }

    /** What the index knows a publication by. */
    public static EntryId id(PublicationId publication) {
        return new EntryId(SOURCE, publication.value());
    }

    /** What the pieces of a file of this media type are called. */
    public static Container container(String mediaType) {
        return switch (FileFormat.family(mediaType)) {
            case PAGES -> Container.PAGE;
            case SLIDES -> Container.SLIDE;
            case SHEETS -> Container.SHEET;
            case TEXT -> Container.SECTION;
        };
    }
}
