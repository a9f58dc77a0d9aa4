package ca.liaison.publications;

import ca.liaison.Bilingual;
import java.util.List;

/**
 * Metadata as people and programs write it, before anything is checked: the JSON part of an upload, the
 * {@code publication.json} of a folder, the fields of the form. Every component may be null.
 *
 * @param embargo and {@code expires}: instants as ISO 8601 writes them, with {@code Z} or an offset
 * @param files which file is in which language, where the names alone do not say; only in {@code publication.json}
 */
public record MetadataDraft(
        String kind,
        String language,
        Bilingual title,
        Bilingual summary,
        String published,
        String organization,
        List<String> topics,
        List<String> countries,
        MarkingText marking,
        String state,
        List<FileText> files,
        List<RelationText> relations,
        Bilingual source,
        String originator,
        String originatorMarking,
        ReleaseText release,
        String embargo,
        String expires) {

    /** As written: {@code PROTECTED_A}, {@code AMBER+STRICT}. */
    public record MarkingText(String category, String tlp) {}

    /** A file of the folder and its language. */
    public record FileText(String name, String language) {}

    /** As written: {@code SEE_ALSO} and the other's id. */
    public record RelationText(String type, String publication) {}

    /** Ids of agencies and e-mail addresses of people. */
    public record ReleaseText(List<String> agencies, List<String> people) {}

    /** With the relations and the source that a publication has: what the form does not ask for stays. */
    public MetadataDraft relatedAs(Publication publication) {
        var known = publication.metadata();
        var same = known.relations().stream()
                .map(relation -> new RelationText(
                        relation.type().name(), relation.publication().value()))
                .toList();
        return new MetadataDraft(
                kind,
                language,
                title,
                summary,
                published,
                organization,
                topics,
                countries,
                marking,
                state,
                files,
                same,
                known.source(),
                originator,
                originatorMarking,
                release,
                embargo,
                expires);
    }

    public MetadataDraft titled(Bilingual other) {
        return new MetadataDraft(
                kind,
                language,
                other,
                summary,
                published,
                organization,
                topics,
                countries,
                marking,
                state,
                files,
                relations,
                source,
                originator,
                originatorMarking,
                release,
                embargo,
                expires);
    }
}
