package ca.liaison.publications.browsing;

import ca.liaison.Language;
import ca.liaison.finding.Card;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.publications.AmongPublications;
import ca.liaison.publications.Labels;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.search.Facet;
import ca.liaison.search.Searching;
import ca.liaison.vocabulary.Term;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Address;
import ca.liaison.web.FloorPlan;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.Placing;
import ca.liaison.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.text.Collator;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways through everything there is: by subject, by letter, by year, by date, and the whole map. */
@Path("{language: en|fr}")
@RequestScoped
@Open("Shows only what the viewer may read")
@Produces(MediaType.TEXT_HTML)
public class BrowseResource {

    private static final int LATEST = 50;

    @Inject
    @AmongPublications
    Searching searching;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Counts counts;

    @Inject
    CurrentViewer viewer;

    @Inject
    FloorPlan plan;

    @Context
    SecurityContext security;

    @PathParam("language")
    Language language;

    @GET
    @Path("{section: topics|sujets}")
    public Page topics() {
        var found = searching.counts(viewer.get()).getOrDefault(Facet.TOPIC, List.of()).stream()
                .collect(Collectors.toMap(ca.liaison.search.FacetCount::value, ca.liaison.search.FacetCount::count));
        var topics = vocabulary.topics().stream()
                .sorted(byLabel())
                .map(term -> topic(term, found.getOrDefault(term.id(), 0L)))
                .toList();
        return page("publications/topics", new TopicsPage(topics), "topics", Address.TOPICS);
    }

    @GET
    @Path("a-z")
    public Page letters() {
        var counted = searching.letters(language, viewer.get()).stream()
                .map(ca.liaison.search.FacetCount::value)
                .collect(Collectors.toSet());
        var alphabet = Stream.concat(
                IntStream.rangeClosed('A', 'Z').mapToObj(letter -> String.valueOf((char) letter)), Stream.of("#"));
        var letters = alphabet.map(
                        letter -> new AZPage.Letter(letter, counted.contains(letter) ? titles(letter) : List.of()))
                .toList();
        return page("publications/a-z", new AZPage(letters), "a-z", Address.A_TO_Z);
    }

    @GET
    @Path("{section: years|annees}")
    public Page years() {
        var found = counts.years(searching.counts(viewer.get()), language);
        return page(
                "publications/years",
                new YearsPage(found.stream()
                        .map(year -> new YearsPage.Year(year, months(year)))
                        .toList()),
                "years",
                Address.YEARS);
    }

    @GET
    @Path("{section: latest|nouveautes}")
    public Page latest() {
        var months = new LinkedHashMap<YearMonth, ArrayList<Card>>();
        searching.latest(viewer.get(), LATEST).stream()
                .filter(hit -> hit.published() != null)
                .forEach(hit -> months.computeIfAbsent(YearMonth.from(hit.published()), month -> new ArrayList<>())
                        .add(Cards.of(hit, language)));
        var feed = Address.PUBLICATIONS.in(language, ".atom?sort=date");
        var page = new LatestPage(
                months.entrySet().stream()
                        .map(month -> new LatestPage.Month(Formats.month(month.getKey(), language), month.getValue()))
                        .toList(),
                feed);
        return page("publications/latest", page, "latest", Address.LATEST);
    }

    @GET
    @Path("{section: site-map|plan-du-site}")
    public Page siteMap() {
        var found = searching.counts(viewer.get());
        var kinds = counts.of(Facet.KIND, found, language).stream()
                .map(kind -> new Link(kind.label(), kind.href()))
                .toList();
        var topics = counts.of(Facet.TOPIC, found, language).stream()
                .map(topic -> new Link(topic.label(), topic.href()))
                .toList();
        var below = Map.of(Address.PUBLICATIONS, kinds, Address.TOPICS, topics);
        var visitor = Visitor.of(security);
        var headings = plan.mapped(visitor)
                .filter(section -> section.places().contains(Placing.BROWSE))
                .map(section -> new SiteMapPage.Section(
                        section.link(language), below.getOrDefault(section.address(), List.of())));
        var others = plan.mapped(visitor)
                .filter(section -> !section.places().contains(Placing.BROWSE))
                .map(section -> section.link(language))
                .toList();
        var about = new SiteMapPage.Section(new Link(Messages.text(language, "web.footer"), null), others);
        var sections = Stream.concat(headings, Stream.of(about)).toList();
        return page("publications/site-map", new SiteMapPage(sections), "site-map", Address.SITE_MAP);
    }

    private TopicsPage.Topic topic(Term term, long count) {
        var also = language == Language.EN ? term.also().en() : term.also().fr();
        return new TopicsPage.Topic(
                term.label().in(language),
                count == 0 ? null : SearchAddress.of(language, Facet.TOPIC, term.id()),
                Formats.number(count, language),
                String.join(", ", also));
    }

    private List<AZPage.Entry> titles(String letter) {
        return searching.startingWith(letter, language, viewer.get()).stream()
                .map(hit -> new AZPage.Entry(
                        hit.title().in(language),
                        PublicationAddress.of(hit.slug(), language, ""),
                        null,
                        Labels.kind(hit.kind()).in(language)))
                .toList();
    }

    /** The months of a year that have something, in the order of the calendar. */
    private List<HeadingCount> months(HeadingCount year) {
        return Optional.of(year.label()).map(Integer::parseInt).stream()
                .flatMap(number -> IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(number, month)))
                .map(this::month)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<HeadingCount> month(YearMonth month) {
        var asked = SearchAddress.between(month.atDay(1), month.atEndOfMonth());
        var total = searching.search(asked.uncounted(language, 0), viewer.get()).total();
        return total == 0
                ? Optional.empty()
                : Optional.of(new HeadingCount(
                        Formats.month(month, language), asked.in(language), Formats.number(total, language)));
    }

    private Comparator<Term> byLabel() {
        var collator = Collator.getInstance(language.locale());
        return Comparator.comparing(term -> term.label().in(language), collator::compare);
    }

    private Page page(String template, Object content, String name, Address address) {
        return Page.of(
                template,
                content,
                Head.of(language, words(name, "title"), address.twins()).described(words(name, "description")));
    }

    private String words(String page, String key) {
        return Messages.text(language, "catalogue." + page + "." + key);
    }
}
