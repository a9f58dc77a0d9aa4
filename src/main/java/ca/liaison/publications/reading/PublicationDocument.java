package ca.liaison.publications.reading;

import ca.liaison.Bilingual;
import ca.liaison.publications.MetadataDraft.MarkingText;
import ca.liaison.publications.MetadataDraft.RelationText;
import ca.liaison.publications.MetadataDraft.ReleaseText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A whole publication as {@code GET /api/publications/{id}} answers it.
 *
 * @param slug in the reader's language; {@code addresses} has the pages in both
 * @param release only for the liaison staff, like {@code embargo}
 * @param files what was handed in, then what was found inside
 * @param dcterms Dublin Core terms in the reader's language, without their prefix
 */
record PublicationDocument(
        String id,
        int revision,
        String slug,
        Bilingual addresses,
        String kind,
        String language,
        Bilingual title,
        Bilingual summary,
        LocalDate published,
        String organization,
        List<String> topics,
        List<String> countries,
        MarkingText marking,
        String state,
        List<RelationText> relations,
        Bilingual source,
        String originator,
        String originatorMarking,
        ReleaseText release,
        Instant embargo,
        Instant expires,
        List<File> files,
        Text text,
        List<Dataset> datasets,
        List<Revision> versions,
        Instant received,
        Instant modified,
        Map<String, String> dcterms) {

    /** One file: {@code within} is the file it was found in; {@code problem} says why it was not read to its end. */
    record File(
            String sha256,
            String name,
            String url,
            String language,
            String mediaType,
            String format,
            Long size,
            Integer pages,
            Long characters,
            String textUrl,
            String within,
            List<String> warnings,
            String problem) {}

    /** One table of it, which the datasets' part of the API knows more about. */
    record Dataset(String id, Bilingual title, String url) {}

    /** How much text there is in all files that were handed in. */
    record Text(String url, int files, int pages, long characters) {}

    /** One entry of the history; {@code by} only for the liaison staff. */
    record Revision(Integer number, Instant at, String change, Bilingual reason, String by) {}
}
