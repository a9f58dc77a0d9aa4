package ca.liaison.publications;

/** How a publication stands to another one; the names are those of the Dublin Core terms where there is one. */
public record Relation(Type type, PublicationId publication) {

    /** {@code isPartOf}, {@code replaces}, a translation of, {@code references}. */
    public enum Type {
        IS_PART_OF,
        REPLACES,
        TRANSLATION_OF,
        SEE_ALSO
    }
}
