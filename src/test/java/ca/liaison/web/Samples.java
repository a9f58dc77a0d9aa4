package ca.liaison.web;

import ca.liaison.Language;
import ca.liaison.desk.DeskPage;
import ca.liaison.finding.Card;
import ca.liaison.finding.FindingPage;
import ca.liaison.publications.Fact;
import ca.liaison.publications.browsing.AZPage;
import ca.liaison.publications.browsing.HeadingCount;
import ca.liaison.publications.browsing.SearchPage;
import ca.liaison.publications.browsing.TopicsPage;
import ca.liaison.publications.browsing.YearsPage;
import ca.liaison.publications.editing.Description;
import ca.liaison.publications.ingestion.IngestionsPage;
import ca.liaison.publications.reading.PageBlock;
import ca.liaison.publications.reading.PublicationPage;
import ca.liaison.publications.reading.TextPage;
import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Day;
import ca.liaison.web.forms.Field;
import ca.liaison.web.lists.Pager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the pages of the {@link Gallery} show. */
final class Samples {

    private static final String LONG =
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz-transnationale-Kriminalitätsbekämpfung";

    private final Language language;

    Samples(Language language) {
        this.language = language;
    }

    String say(String en, String fr) {
        return language == Language.EN ? en : fr;
    }

    String title(int number) {
        return List.of(
                        say(
                                "Requesting mutual legal assistance: a guide for Canadian investigators",
                                "Demander l’entraide juridique : guide à l’intention des enquêteurs canadiens"),
                        say(
                                "Police-reported fraud in Canada, 2015 to 2024",
                                "Les fraudes déclarées par la police au Canada, de 2015 à 2024"),
                        say(
                                "Proceedings of the Ottawa symposium on organized crime and financial investigations",
                                "Actes du symposium d’Ottawa sur le crime organisé et les enquêtes financières"),
                        LONG)
                .get(number % 4);
    }

    List<Card> cards(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> card(number, List.of()))
                .toList();
    }

    private Card card(int number, List<Card.Place> places) {
        return new Card(
                title(number),
                "/en/publications/x" + number,
                number == 2 ? "fr-CA" : null,
                say("Guide", "Guide"),
                Formats.date(LocalDate.of(2026, 3, 1), language),
                "2026-03-01",
                say(
                        "Department of Justice Canada – International Assistance Group, English and French",
                        "Ministère de la Justice du Canada – Service d’entraide internationale, anglais et français"),
                number == 1 ? "TLP:GREEN" : null,
                number == 3 ? say("Draft", "Ébauche") : null,
                Html.marked(
                        say(
                                "How a request for <mark>assistance</mark> is written, who sends it, and what a foreign authority needs to act on it quickly.",
                                "Comment rédiger une demande d’<mark>entraide</mark>, qui l’envoie et ce dont une autorité étrangère a besoin pour y donner suite rapidement.")),
                places);
    }

    SearchPage found() {
        var places = List.of(
                new Card.Place(
                        "Page 12",
                        "/en/publications/x?q=fraud&page=12#page=12",
                        Html.marked(say(
                                "… the <mark>fraud</mark> was reported to the central bureau …",
                                "… la <mark>fraude</mark> a été signalée au bureau central …")),
                        "fr-CA"),
                new Card.Place(
                        "Page 40",
                        "/en/publications/x?q=fraud&page=40#page=40",
                        Html.marked(say(
                                "… mass-marketing <mark>fraud</mark> across borders …",
                                "… la <mark>fraude</mark> par marketing de masse entre pays …")),
                        null));
        var hits = IntStream.range(0, 4)
                .mapToObj(number -> card(number, number % 2 == 0 ? places : List.of()))
                .toList();
        return new SearchPage(
                say("fraud", "fraude"),
                say("42 publications for “fraud”", "42 publications pour « fraude »"),
                facets(),
                List.of(
                        new Link(say("Kind: Guide", "Type : Guide"), "/en/publications?q=fraud"),
                        new Link("2026", "/en/publications?q=fraud&kind=guide")),
                "/en/publications?q=fraud",
                List.of(
                        new SearchPage.Choice("relevance", say("Relevance", "Pertinence"), null, true),
                        new SearchPage.Choice("date", say("Date", "Date"), null, false)),
                hits,
                11,
                Pager.of(2, 5, number -> "/en/publications?q=fraud&page=" + number),
                null,
                "/en/publications.atom?q=fraud");
    }

    /** Things of several kinds: the second has no date, as a page of the portal has none. */
    FindingPage foundAnywhere() {
        var page = new Card(
                say("Help", "Aide"),
                "/en/help",
                null,
                Messages.text(language, "pages.found.kind"),
                "",
                "",
                null,
                null,
                null,
                Html.marked(say("How to report <mark>fraud</mark>.", "Comment signaler une <mark>fraude</mark>.")),
                List.of());
        return new FindingPage(
                say("fraud", "fraude"),
                null,
                Messages.text(language, "finding.found.many", "42", say("fraud", "fraude")),
                List.of(
                        new FindingPage.Choice(
                                Messages.text(language, "finding.all"), "42", "/en/search?q=fraud", true),
                        new FindingPage.Choice(
                                Messages.text(language, "statistics.found.kinds"),
                                "12",
                                "/en/search?q=fraud&source=dataset",
                                false)),
                List.of(found().hits().get(0), page),
                21,
                Pager.of(2, 3, number -> "/en/search?q=fraud&page=" + number),
                null);
    }

    List<SearchPage.Facet> facets() {
        return List.of(
                new SearchPage.Facet(
                        "kind",
                        say("Kind", "Type"),
                        List.of(
                                new SearchPage.Choice("guide", "Guide", "12", true),
                                new SearchPage.Choice("study", say("Study", "Étude"), "30", false))),
                new SearchPage.Facet(
                        "topic",
                        say("Topic", "Sujet"),
                        List.of(
                                new SearchPage.Choice("corruption", "Corruption", "7", false),
                                new SearchPage.Choice(
                                        "financial",
                                        say("Financial and high-tech crime", "Criminalité financière et technologique"),
                                        "1 204",
                                        false))),
                new SearchPage.Facet(
                        "year", say("Year", "Année"), List.of(new SearchPage.Choice("2026", "2026", "9", true))));
    }

    DeskPage desk() {
        return new DeskPage(
                List.of(
                        new DeskPage.Waits(
                                new Link(Messages.text(language, "approvals.desk", 3), "/en"),
                                Messages.text(language, "desk.since", "2026-03-01")),
                        new DeskPage.Waits(new Link(Messages.text(language, "access.desk.review", 1), "/en"), null)),
                List.of(
                        new Link(Messages.text(language, "web.section.upload"), "/en"),
                        new Link(Messages.text(language, "web.section.invite"), "/en")),
                links(4),
                List.of(
                        new DeskPage.Done(title(1), LONG, "2026-03-01 10:04"),
                        new DeskPage.Done(title(0), "", "2026-03-01 10:02")));
    }

    PublicationPage publication() {
        var blocks = List.of(
                PageBlock.heading(1, Html.of(say("1. Before you write", "1. Avant d’écrire"))),
                PageBlock.paragraph(
                        Html.marked(
                                say(
                                        "Speak with the central bureau first. Many matters need no formal <mark>request</mark>.",
                                        "Parlez d’abord au bureau central. Bien des affaires n’exigent pas de <mark>demande</mark> officielle."))),
                PageBlock.heading(4, Html.of(say("What the request contains", "Contenu de la demande"))),
                PageBlock.list(List.of(
                        Html.of(say("the facts", "les faits")),
                        Html.of(say("the offence and its penalty", "l’infraction et la peine")),
                        Html.of(LONG))),
                PageBlock.table(new PageBlock.Table(
                        say("Requests by year", "Demandes par année"),
                        true,
                        List.of(
                                cells(
                                        say("Year", "Année"),
                                        say("Received", "Reçues"),
                                        say("Sent", "Envoyées"),
                                        say("Average days to answer", "Délai moyen en jours"),
                                        LONG),
                                cells("2024", "1 204", "911", "34", "–"),
                                cells("2025", "1 310", "950", "31", "–")))),
                PageBlock.table(new PageBlock.Table(null, false, List.of(cells("a", "b"), cells("c", "d")))));
        var reading = new TextPage(
                12,
                say("Page 12 of 40", "Page 12 de 40"),
                null,
                say("request", "demande"),
                "/en/publications/x",
                List.of(new Link("English (PDF)", null), new Link("Français (PDF)", "/en/publications/x?edition=2")),
                links(5),
                List.of(new Link("page 3", "?page=3#page=3"), new Link("page 12", "?page=12#page=12")),
                blocks,
                Pager.of(12, 40, number -> "?page=" + number + "#page=" + number));
        return new PublicationPage(
                title(0),
                null,
                List.of("Guide"),
                null,
                say(
                        "How a request for assistance is written.\nWho sends it and how long it takes.",
                        "Comment rédiger une demande d’entraide.\nQui l’envoie et combien de temps il faut."),
                facts(),
                new PublicationPage.Preview(
                        "/preview.png", Messages.text(language, "reading.preview", title(0)), 600, 776),
                List.of(
                        new PublicationPage.File(
                                title(0), "PDF, " + Formats.size(111_000, language), "/files/0/guide.pdf", null),
                        new PublicationPage.File(
                                "Title in the other language",
                                "DOCX, " + Formats.size(2_400_000, language),
                                "/files/1/g.docx",
                                language.other().code())),
                links(2),
                List.of(say(
                        "The text of this file was read from its pictures and may hold mistakes.",
                        "Le texte de ce fichier a été lu à partir d’images et peut contenir des erreurs.")),
                reading,
                "INTERPOL Ottawa. " + title(0) + ". 2026.",
                "http://localhost:8080/en/publications/x",
                cards(2),
                cards(3),
                List.of());
    }

    PublicationPage withdrawn() {
        return new PublicationPage(
                LONG,
                "fr-CA",
                List.of(say("Study", "Étude"), "TLP:AMBER"),
                new Notice(
                        "warning",
                        say("This publication was superseded", "Cette publication a été remplacée"),
                        say("Read the newer one.", "Lisez la plus récente."),
                        new Link(title(1), "/en/publications/y")),
                null,
                facts(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                links(2));
    }

    List<Fact> facts() {
        return List.of(
                new Fact(
                        say("Issued by", "Organisme émetteur"),
                        List.of(new Link(
                                say("Royal Canadian Mounted Police", "Gendarmerie royale du Canada"),
                                "/en/publications?organization=rcmp"))),
                new Fact(
                        say("Date", "Date"), List.of(new Link(Formats.date(LocalDate.of(2026, 3, 1), language), null))),
                new Fact(
                        say("Topics", "Sujets"),
                        List.of(
                                new Link("Corruption", "/en/publications?topic=corruption"),
                                new Link(say("Fugitives", "Fugitifs"), "/en/publications?topic=fugitives"))));
    }

    Html standing() {
        return new Html("<p>" + say("The liaison service helps.", "Le service de liaison aide.") + "</p><h2>"
                + say("Who we are", "Qui nous sommes") + "</h2><ul><li>A</li></ul>"
                + "<table tabindex=\"0\" class=\"scroll-table\"><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>"
                + LONG + "</td><td>2</td></tr></tbody></table>");
    }

    List<HeadingCount> kinds() {
        return List.of(
                new HeadingCount(say("Guides", "Guides"), "/en/publications?kind=guide", "12"),
                new HeadingCount(say("Studies", "Études"), "/en/publications?kind=study", "30"),
                new HeadingCount(say("Statistics", "Statistiques"), "/en/publications?kind=statistics", "1 204"));
    }

    List<HeadingCount> topics() {
        return List.of(
                new HeadingCount(
                        say("Drugs and criminal organizations", "Drogues et organisations criminelles"),
                        "/en/publications?topic=drugs",
                        "9"),
                new HeadingCount(
                        say("Financial and high-tech crime", "Criminalité financière et technologique"), "/x", "7"),
                new HeadingCount(say("Trafficking in human beings", "Traite des êtres humains"), "/x", "5"));
    }

    List<HeadingCount> years() {
        return List.of(
                new HeadingCount("2026", "/en/publications?year=2026", "9"),
                new HeadingCount("2025", "/en/publications?year=2025", "12"));
    }

    List<TopicsPage.Topic> subjects() {
        return List.of(
                new TopicsPage.Topic(
                        say("Financial and high-tech crime", "Criminalité financière et technologique"),
                        "/x",
                        "7",
                        say("economic crime, money laundering", "criminalité économique, blanchiment d’argent")),
                new TopicsPage.Topic(say("Fugitives", "Fugitifs"), null, "0", null),
                new TopicsPage.Topic(LONG, "/y", "1", ""));
    }

    List<AZPage.Letter> letters() {
        return Stream.concat(Stream.of("#"), IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString))
                .map(letter -> new AZPage.Letter(
                        letter,
                        Set.of("#", "A", "É", "M", "T").contains(letter)
                                ? List.of(
                                        new AZPage.Entry(letter + " " + title(0), "/x", null, "Guide"),
                                        new AZPage.Entry(letter + " " + title(3), "/y", "fr-CA", "Guide"))
                                : List.of()))
                .toList();
    }

    List<YearsPage.Year> yearsWithMonths() {
        return List.of(
                new YearsPage.Year(new HeadingCount("2026", "/x", "9"), years()),
                new YearsPage.Year(new HeadingCount("2009", "/y", "1"), List.of()));
    }

    List<Link> links(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Link(title(number), "/en/x" + number))
                .toList();
    }

    Choices together(String error) {
        return Choices.of(
                "together",
                List.of(
                        new Choices.Choice("one", Messages.text(language, "forms.together.one"), false),
                        new Choices.Choice("each", Messages.text(language, "forms.together.each"), false)),
                error == null ? Set.of("one") : Set.of(),
                error);
    }

    Description description(boolean wrong) {
        return new Description(
                Field.of("titleEn", "A title"),
                new Field("titleFr", "", wrong ? Messages.text(language, "forms.titleFr.missing") : null),
                Field.of("summaryEn", "<b>Summary</b>\nline"),
                new Field("summaryFr", "", wrong ? Messages.text(language, "forms.summaryFr.missing") : null),
                choices("kind", 6, wrong),
                choices("topics", 14, wrong),
                choices("organization", 5, wrong),
                choices("countries", 4, false),
                new Day(
                        "published",
                        "2026",
                        "2",
                        "30",
                        wrong ? Messages.text(language, "forms.published.wrong") : null),
                choices("language", 2, wrong),
                choices("category", 3, wrong),
                choices("tlp", 5, wrong),
                choices("state", 2, false),
                new Description.Release(
                        choices("originator", 5, false),
                        Field.of("originatorMarking", "For Official Use Only"),
                        choices("releaseAgencies", 12, false),
                        Field.of("releasePeople", ""),
                        Field.of("embargo", ""),
                        new Field(
                                "expires", "tomorrow", wrong ? Messages.text(language, "forms.expires.wrong") : null)));
    }

    private Choices choices(String name, int count, boolean wrong) {
        var options = new ArrayList<Choices.Choice>();
        IntStream.range(0, count)
                .forEach(number -> options.add(new Choices.Choice(
                        name + number,
                        number == 1
                                ? say("Public safety and terrorism", "Sécurité publique et terrorisme")
                                : "Option " + number,
                        false)));
        return Choices.of(
                name,
                options,
                wrong ? Set.of() : Set.of(name + "1"),
                wrong ? Messages.text(language, "forms." + name + ".missing") : null);
    }

    List<IngestionsPage.Row> rows() {
        return List.of(
                new IngestionsPage.Row(
                        "annual-report-2026.pdf",
                        "/x",
                        "EXTRACTING",
                        say("Reading", "Lecture"),
                        40,
                        Formats.date(LocalDate.of(2026, 3, 1), language),
                        null,
                        null),
                new IngestionsPage.Row(
                        "a".repeat(90) + ".docx",
                        "/y",
                        "FAILED",
                        say("Failed", "Échec"),
                        10,
                        Formats.date(LocalDate.of(2026, 3, 2), language),
                        say("The file is encrypted.", "Le fichier est chiffré."),
                        "/en/publish/ingestions/2/retry"),
                new IngestionsPage.Row(
                        "slides.pptx",
                        "/z",
                        "DONE",
                        say("Done", "Terminé"),
                        100,
                        Formats.date(LocalDate.of(2026, 3, 2), language),
                        null,
                        null));
    }

    private static List<Html> cells(String... cells) {
        return Stream.of(cells).map(Html::of).toList();
    }
}
