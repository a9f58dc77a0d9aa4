package ca.liaison.search;

import ca.liaison.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * From what is put to what the index keeps. A text that is not there is an empty one: what every document has in a
 * field, Lucene reads in one step in every merge and search, and otherwise looks for.
 */
final class IndexDocuments {

    private IndexDocuments() {}

    static PassageDocument summary(SearchEntry entry) {
        var exact = Stream.of(entry.summary().en(), entry.summary().fr())
                .filter(IndexDocuments::present)
                .toList();
        return new PassageDocument(
                entry.id() + "/summary",
                entry.id(),
                entry.withheldWith(),
                tokens(entry),
                entry.audience().releases(),
                entry.audience().from(),
                entry.audience().until(),
                false,
                some(entry.summary().en()),
                some(entry.summary().fr()),
                String.join("\n", exact),
                null,
                0,
                null,
                null,
                null);
    }

    static PassageDocument passage(SearchEntry entry, PassageEntry passage, int position, boolean beyond) {
        var language = passage.language();
        return new PassageDocument(
                entry.id() + "/" + position,
                entry.id(),
                entry.withheldWith(),
                tokens(entry),
                entry.audience().releases(),
                entry.audience().from(),
                entry.audience().until(),
                beyond,
                language == Language.FR ? "" : passage.text(),
                language == Language.EN ? "" : passage.text(),
                passage.text(),
                passage.container().name(),
                passage.number(),
                passage.label(),
                passage.file(),
                language == null ? null : language.code());
    }

    static EntryDocument entry(SearchEntry e, WholeText whole) {
        var tags = Stream.of(e.topics().stream(), Stream.ofNullable(e.organization()), e.countries().stream())
                .flatMap(all -> all)
                .toList();
        var titles = Stream.of(e.title().en(), e.title().fr())
                .filter(IndexDocuments::present)
                .toList();
        var briefEn = brief(e.summary().en(), tags, Language.EN);
        var briefFr = brief(e.summary().fr(), tags, Language.FR);
        var exact = new ArrayList<>(whole.exact());
        exact.addAll(briefEn);
        exact.addAll(briefFr);
        var named = Stream.concat(e.topics().stream(), Stream.ofNullable(e.organization()))
                .flatMap(tag -> Stream.of(tag.label().en(), tag.label().fr()))
                .filter(Objects::nonNull)
                .toList();
        return new EntryDocument(
                e.id(),
                e.id(),
                EntryId.read(e.id()).source(),
                e.withheldWith(),
                tokens(e),
                e.audience().releases(),
                e.audience().from(),
                e.audience().until(),
                e.title().en(),
                e.title().fr(),
                titles,
                some(briefEn),
                some(briefFr),
                some(whole.english()),
                some(whole.french()),
                some(exact),
                e.title().en(),
                e.title().fr(),
                named,
                e.kind(),
                e.topics().stream().map(Tag::code).toList(),
                e.published() == null ? null : String.valueOf(e.published().getYear()),
                e.organization() == null ? null : e.organization().code(),
                e.countries().stream().map(Tag::code).toList(),
                e.languages().stream().sorted().map(Language::code).toList(),
                TitleOrder.letter(title(e, Language.EN)),
                TitleOrder.letter(title(e, Language.FR)),
                whole.keywords(),
                order(e, Language.EN),
                order(e, Language.FR),
                e.published(),
                kept(e.topics()),
                TagText.of(e.organization()),
                kept(e.countries()),
                e.state(),
                e.current(),
                e.marking().category().name(),
                e.marking().tlp().label(),
                e.slug().en(),
                e.slug().fr(),
                e.summary().en(),
                e.summary().fr(),
                e.updated(),
                e.formats(),
                e.length());
    }

    /** Each also with the name of the source, by which alone a question to one source is answered. */
    private static List<String> tokens(SearchEntry entry) {
        var source = EntryId.read(entry.id()).source();
        return entry.audience().tokens().stream()
                .flatMap(token -> Stream.of(token, new EntryId(source, token).toString()))
                .distinct()
                .toList();
    }

    private static String order(SearchEntry entry, Language language) {
        return TitleOrder.key(title(entry, language), language.locale());
    }

    private static List<String> kept(List<Tag> tags) {
        return tags.stream().map(TagText::of).toList();
    }

    /** In the other language rather than none. */
    private static String title(SearchEntry entry, Language language) {
        var title = entry.title().in(language);
        var other = entry.title().in(language.other());
        return present(title) ? title : present(other) ? other : "";
    }

    private static List<String> brief(String summary, List<Tag> tags, Language language) {
        return Stream.concat(
                        Stream.of(summary == null ? "" : summary),
                        tags.stream().map(tag -> tag.label().in(language)))
                .filter(IndexDocuments::present)
                .toList();
    }

    private static String some(String text) {
        return text == null ? "" : text;
    }

    private static List<String> some(List<String> texts) {
        return texts.isEmpty() ? List.of("") : texts;
    }

    static boolean present(String text) {
        return text != null && !text.isBlank();
    }
}
