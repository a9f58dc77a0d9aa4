package ca.liaison.search;

import ca.liaison.Bilingual;

/**
 * A tag as one string of the index. Three parallel fields would not say which labels belong together when one is
 * missing.
 */
final class TagText {

    private static final String BETWEEN = "\u001f";

    private TagText() {}

    static String of(Tag tag) {
        return tag == null
                ? null
                : tag.code()
                        + BETWEEN
                        + blank(tag.label().en())
                        + BETWEEN
                        + blank(tag.label().fr());
    }

    static Tag read(String kept) {
        if (kept == null) {
            return null;
        }
        var parts = kept.split(BETWEEN, -1);
        return new Tag(parts[0], new Bilingual(parts[1], parts[2]));
    }

    private static String blank(String label) {
        return label == null ? "" : label;
    }
}
