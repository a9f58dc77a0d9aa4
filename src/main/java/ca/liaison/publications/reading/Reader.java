package ca.liaison.publications.reading;

import ca.liaison.Language;
import ca.liaison.extraction.OutlineEntry;
import ca.liaison.extraction.Part;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.AmongPublications;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Entries;
import ca.liaison.publications.Extraction;
import ca.liaison.publications.Extraction.Slice;
import ca.liaison.publications.Extractions;
import ca.liaison.publications.FileFormat;
import ca.liaison.publications.Labels;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.Texts;
import ca.liaison.search.Searching;
import ca.liaison.search.WordMarks;
import ca.liaison.web.Formats;
import ca.liaison.web.Html;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.lists.Pager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens a publication's text at a place: one page, slide or sheet, with the words that were searched for marked. */
@ApplicationScoped
class Reader {

    private static final int MOST_FOUND = 50;
    private static final int MOST_LOOKED_INTO = 200;
    private static final int LONGEST_OUTLINE = 100;

    private final Extractions extractions;
    private final Texts texts;
    private final Searching searching;

    @Inject
    Reader(Extractions extractions, Texts texts, @AmongPublications Searching searching) {
        this.extractions = extractions;
        this.texts = texts;
        this.searching = searching;
    }

    /** The text at this place, or null where the publication has none. A place beyond the end is the end. */
    TextPage read(Publication publication, ReadingPosition asked, Language language, Viewer viewer) {
        var edition = asked.file()
                .flatMap(publication::edition)
                .filter(Edition::hasText)
                .or(() -> publication.readIn(language));
        return edition.flatMap(chosen -> extractions
                        .find(chosen.file())
                        .filter(found -> !found.slices().isEmpty())
                        .map(found -> new Opened(publication, chosen, found, asked, language, viewer).reading()))
                .orElse(null);
    }

    /** One request's view of one text. */
    private final class Opened {

        private final Publication publication;
        private final Edition edition;
        private final Extraction extraction;
        private final ReadingPosition asked;
        private final Language language;
        private final Viewer viewer;
        private final WordMarks marks;
        private final Language written;

        Opened(
                Publication publication,
                Edition edition,
                Extraction extraction,
                ReadingPosition asked,
                Language language,
                Viewer viewer) {
            this.publication = publication;
            this.edition = edition;
            this.extraction = extraction;
            this.asked = asked;
            this.language = language;
            this.viewer = viewer;
            this.marks = searching.marks(asked.q());
            this.written = Language.ofCode(edition.language()).orElse(null);
        }

        TextPage reading() {
            var slices = extraction.slices();
            var at = position(slices);
            var slice = slices.get(at);
            var part = texts.read(extraction, List.of(slice)).get(0);
            var pager = Pager.of(
                    at + 1,
                    slices.size(),
                    n -> address(slices.get(n - 1).page(), slices.get(n - 1).piece() + 1));
            return new TextPage(
                    slice.page(),
                    heading(slice, slices),
                    foreign(),
                    asked.q(),
                    base(),
                    editions(),
                    outline(),
                    found(),
                    blocks(part, slice),
                    pager);
        }

        /** The slice that was asked for: of a long page without a part, the first that has the searched words. */
        private int position(List<Slice> slices) {
            var last = slices.get(slices.size() - 1).page();
            var page = Math.max(1, Math.min(asked.page() == 0 ? slices.get(0).page() : asked.page(), last));
            var pieces = new ArrayList<Integer>();
            for (int i = 0; i < slices.size(); i++) {
                if (slices.get(i).page() == page) {
                    pieces.add(i);
                }
            }
            if (pieces.isEmpty()) { // a page without any text, between others
                return (int)
                        slices.stream().takeWhile(slice -> slice.page() < page).count();
            }
            if (asked.part() > 0 || asked.q().isEmpty() || pieces.size() == 1) {
                return pieces.get(Math.max(0, Math.min(asked.part(), pieces.size()) - 1));
            }
            return pieces.stream()
                    .limit(MOST_LOOKED_INTO)
                    .filter(i -> marks.hasAll(
                            texts.read(extraction, List.of(slices.get(i)))
                                    .get(0)
                                    .searched(),
                            written))
                    .findFirst()
                    .orElse(pieces.get(0));
        }

        private String heading(Slice slice, List<Slice> slices) {
            var container = Entries.container(edition.mediaType());
            var last = slices.get(slices.size() - 1).page();
            var named = Messages.text(
                    language,
                    "catalogue.container.of." + container.word(),
                    Formats.number(slice.page(), language),
                    Formats.number(last, language));
            var labelled = slice.label() == null || slice.label().isBlank()
                    ? named
                    : Messages.text(language, "catalogue.container.labelled", named, slice.label());
            var pieces = extraction.ofPage(slice.page()).size();
            return pieces == 1
                    ? labelled
                    : labelled
                            + Messages.text(
                                    language,
                                    "catalogue.container.part",
                                    Formats.number(slice.piece() + 1, language),
                                    Formats.number(pieces, language));
        }

        private String foreign() {
            return Language.ofCode(edition.language())
                    .filter(each -> each != language)
                    .map(each -> each.locale().toLanguageTag())
                    .orElse(null);
        }

        private String base() {
            return PublicationAddress.of(publication, language);
        }

        private String address(int page, int part) {
            return base() + asked.at(edition.file(), page, part).query() + "#page=" + page;
        }

        private List<Link> editions() {
            return publication.editionsFor(language).stream()
                    .filter(Edition::hasText)
                    .map(each -> new Link(
                            name(each),
                            each.equals(edition)
                                    ? null
                                    : base() + asked.at(each.file(), 0, 0).query()))
                    .toList();
        }

        private String name(Edition each) {
            var format = FileFormat.of(each.mediaType(), each.name());
            var spoken = Language.ofCode(each.language())
                    .map(code -> Messages.text(language, "catalogue.language." + code.code()));
            return each.isAttachment()
                    ? each.name()
                    : spoken.map(words -> words + ", " + format).orElse(format);
        }

        private List<Link> outline() {
            return extraction.facts().outline().stream()
                    .filter(entry -> entry.page() > 0)
                    .limit(LONGEST_OUTLINE)
                    .map(this::link)
                    .toList();
        }

        private Link link(OutlineEntry entry) {
            return new Link(entry.title(), address(entry.page(), 1));
        }

        private List<Link> found() {
            if (asked.q().isEmpty()) {
                return List.of();
            }
            return searching.within(publication.id().value(), asked.q(), language, viewer, MOST_FOUND).stream()
                    .filter(hit -> edition.file().value().equals(hit.file()))
                    .map(hit -> new Link(Labels.container(hit, language), address(hit.number(), 0)))
                    .distinct()
                    .toList();
        }

        private List<PageBlock> blocks(Part part, Slice slice) {
            var blocks = new ArrayList<PageBlock>();
            var items = new ArrayList<Html>();
            var isOnly = part.blocks().stream()
                            .filter(block -> block.kind() == ca.liaison.extraction.TextBlock.Kind.TABLE)
                            .count()
                    == 1;
            for (var block : part.blocks()) {
                if (block.kind() == ca.liaison.extraction.TextBlock.Kind.ITEM) {
                    items.add(marked(block.text()));
                    continue;
                }
                endList(items, blocks);
                blocks.add(
                        switch (block.kind()) {
                            case HEADING -> PageBlock.heading(block.level(), marked(block.text()));
                            case TABLE -> PageBlock.table(table(block, slice, isOnly));
                            default -> PageBlock.paragraph(marked(block.text()));
                        });
            }
            endList(items, blocks);
            return blocks;
        }

        private void endList(List<Html> items, List<PageBlock> blocks) {
            if (!items.isEmpty()) {
                blocks.add(PageBlock.list(items));
                items.clear();
            }
        }

        /**
         * A table that is alone on its sheet has the sheet's name; others are numbered by the page, so that no two have
         * one name.
         */
        private PageBlock.Table table(ca.liaison.extraction.TextBlock block, Slice slice, boolean isOnly) {
            var rows = block.rows().stream()
                    .map(row -> row.stream().map(this::marked).toList())
                    .toList();
            var caption = Optional.ofNullable(slice.label())
                    .filter(label -> isOnly && !label.isBlank())
                    .orElse(null);
            return new PageBlock.Table(caption, slice.piece() == 0 && rows.size() > 1, rows);
        }

        private Html marked(String text) {
            return Html.marked(marks.mark(text == null ? "" : text, written));
        }
    }
}
