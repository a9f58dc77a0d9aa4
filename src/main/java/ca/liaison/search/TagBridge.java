package ca.liaison.search;

import ca.liaison.Bilingual;
import org.hibernate.search.mapper.pojo.bridge.ValueBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.ValueBridgeFromIndexedValueContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.ValueBridgeToIndexedValueContext;

/** Keeps a tag as one string. Three parallel fields would not say which labels belong together when one is missing. */
class TagBridge implements ValueBridge<Tag, String> {

    private static final String BETWEEN = "\u001f";

    /** Hibernate Search makes it, and wants to see how. */
    public TagBridge() {
    }

    @Override
    public String toIndexedValue(Tag tag, ValueBridgeToIndexedValueContext context) {
        return tag == null ? null : tag.code() + BETWEEN + blank(tag.label().en()) + BETWEEN + blank(tag.label().fr());
    }

    @Override
    public Tag fromIndexedValue(String kept, ValueBridgeFromIndexedValueContext context) {
        return kept == null ? null : read(kept);
    }

    static Tag read(String kept) {
        var parts = kept.split(BETWEEN, -1);
        return new Tag(parts[0], new Bilingual(parts[1], parts[2]));
    }

    private static String blank(String label) {
        return label == null ? "" : label;
    }
}
