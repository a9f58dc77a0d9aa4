package ca.liaison.web;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.accounts.own.AccountPages;
import ca.liaison.accounts.signin.SignInPage;
import ca.liaison.administration.AdministrationPage;
import ca.liaison.administration.LetterPage;
import ca.liaison.checking.CheckPage;
import ca.liaison.desk.DeskPage;
import ca.liaison.directory.ContactsPage;
import ca.liaison.directory.ImportPage;
import ca.liaison.finding.FindingPage;
import ca.liaison.pages.StandingPage;
import ca.liaison.plots.ChartType;
import ca.liaison.publications.browsing.AZPage;
import ca.liaison.publications.browsing.HomePage;
import ca.liaison.publications.browsing.LatestPage;
import ca.liaison.publications.browsing.SearchPage;
import ca.liaison.publications.browsing.SiteMapPage;
import ca.liaison.publications.browsing.TopicsPage;
import ca.liaison.publications.browsing.YearsPage;
import ca.liaison.publications.editing.EditPage;
import ca.liaison.publications.editing.UploadPage;
import ca.liaison.publications.editing.WithdrawPage;
import ca.liaison.publications.ingestion.IngestionPage;
import ca.liaison.publications.ingestion.IngestionsPage;
import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.forms.FormQuestions;
import ca.liaison.web.forms.Problem;
import ca.liaison.web.forms.SecretPage;
import ca.liaison.web.forms.ToldPage;
import ca.liaison.web.lists.ListPage;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.Pager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every template with realistic contents: full, empty, with problems, with long words. */
final class Gallery {

    private final Language language;
    private final Samples samples;
    private final FigureSamples figures;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    private Gallery(Language language) {
        this.language = language;
        this.samples = new Samples(language);
        this.figures = new FigureSamples(samples, language);
    }

    /** The pages of one language by name. */
    static Map<String, Page> in(Language language) {
        var gallery = new Gallery(language);
        gallery.reading();
        gallery.browsing();
        gallery.statistics();
        gallery.publishing();
        gallery.administering();
        gallery.troubles();
        gallery.pages.putAll(AccountPages.in(language));
        return gallery.pages;
    }

    private void reading() {
        hang(
                "home",
                "publications/home",
                new HomePage(
                        "48", figures.latest(), samples.cards(4), samples.kinds(), samples.topics(), samples.years()),
                head("web.home", Address.HOME).described(Messages.text(language, "home.lead")));
        hang(
                "home-empty",
                "publications/home",
                new HomePage("0", List.of(), List.of(), List.of(), List.of(), List.of()),
                head("web.home", Address.HOME));
        hang(
                "search",
                "publications/search",
                samples.found(),
                head("web.section.publications", Address.PUBLICATIONS).feed("Atom", "/en/publications.atom?q=fraud"));
        hang(
                "search-empty",
                "publications/search",
                new SearchPage(
                        "fraudd \"<x>\"",
                        Messages.text(language, "web.results", 0),
                        samples.facets(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        1,
                        null,
                        new Link("fraud", "/en/publications?q=fraud"),
                        null),
                head("web.section.publications", Address.PUBLICATIONS));
        hang(
                "finding",
                "finding/search",
                samples.foundAnywhere(),
                head("web.section.search", Address.SEARCH).searching());
        hang(
                "finding-start",
                "finding/search",
                new FindingPage("", null, null, List.of(), List.of(), 1, null, null),
                head("web.section.search", Address.SEARCH).searching());
        hang(
                "finding-empty",
                "finding/search",
                new FindingPage(
                        "fraudd \"<x>\"",
                        "dataset",
                        Messages.text(language, "finding.found.none", "0", "fraudd \"<x>\""),
                        samples.foundAnywhere().kinds(),
                        List.of(),
                        1,
                        null,
                        new Link("fraud", "/en/search?q=fraud")),
                head("web.section.search", Address.SEARCH).searching());
        hang("show", "publications/show", samples.publication(), showHead());
        hang(
                "show-marked",
                "publications/show",
                samples.withdrawn(),
                showHead().marked(List.of("PROTECTED A / PROTÉGÉ A", "TLP:AMBER")));
        hang(
                "show-protected",
                "publications/show",
                samples.publication(),
                showHead().marked(List.of("PROTECTED A / PROTÉGÉ A", "TLP:AMBER")));
        hang(
                "standing",
                "pages/standing",
                new StandingPage(Messages.text(language, "web.section.about"), samples.standing()),
                head("web.section.about", Address.ABOUT).modified(LocalDate.of(2026, 3, 1)));
        hang(
                "sign-in",
                "identity/sign-in",
                new SignInPage(
                        "/en/sign-in",
                        "",
                        null,
                        "/en",
                        "/en/sign-in/recovery",
                        "/en/sign-in/organization",
                        new Notice(
                                "info",
                                Messages.text(language, "identity.ended"),
                                Messages.text(language, "identity.ended.text"),
                                null),
                        null),
                head("web.section.sign_in", Address.SIGN_IN).toggling("sign-in"));
        hang(
                "sign-in-problem",
                "identity/sign-in",
                new SignInPage(
                        "/en/sign-in",
                        "admin",
                        Messages.text(language, "identity.wrong"),
                        null,
                        "/en/sign-in/recovery",
                        null,
                        null,
                        Field.of("code", "")),
                head("web.section.sign_in", Address.SIGN_IN).toggling("sign-in").problem(true));
    }

    private void browsing() {
        hang(
                "topics",
                "publications/topics",
                new TopicsPage(samples.subjects()),
                head("web.section.topics", Address.TOPICS));
        hang("a-z", "publications/a-z", new AZPage(samples.letters()), head("web.section.a_to_z", Address.A_TO_Z));
        hang(
                "years",
                "publications/years",
                new YearsPage(samples.yearsWithMonths()),
                head("web.section.years", Address.YEARS));
        hang(
                "latest",
                "publications/latest",
                new LatestPage(
                        List.of(
                                new LatestPage.Month("2026-03", samples.cards(2)),
                                new LatestPage.Month("2026-02", samples.cards(1))),
                        "/en/publications.atom"),
                head("web.section.latest", Address.LATEST));
        hang(
                "latest-empty",
                "publications/latest",
                new LatestPage(List.of(), null),
                head("web.section.latest", Address.LATEST));
        hang(
                "site-map",
                "publications/site-map",
                new SiteMapPage(List.of(
                        new SiteMapPage.Section(new Link("Publications", "/en/publications"), samples.links(6)),
                        new SiteMapPage.Section(new Link("Liaison", null), samples.links(3)))),
                head("web.section.site_map", Address.SITE_MAP));
    }

    private void statistics() {
        hang(
                "datasets",
                "statistics/datasets",
                figures.datasets(),
                head("statistics.title", Address.STATISTICS).feed("Atom", "/en/statistics.atom"));
        hang(
                "datasets-empty",
                "statistics/datasets",
                figures.noDatasets(false),
                head("statistics.title", Address.STATISTICS));
        hang(
                "datasets-none",
                "statistics/datasets",
                figures.noDatasets(true),
                head("statistics.title", Address.STATISTICS));
        for (var look : List.of(ChartType.LINE, ChartType.ROWS, ChartType.MAP)) { // the others have the same parts
            hang(
                    "dataset-" + look.code(),
                    "statistics/dataset",
                    figures.dataset(look),
                    head("statistics.title", Address.STATISTICS));
        }
        hang(
                "dataset-without-plot",
                "statistics/dataset",
                figures.withoutPlot(),
                head("statistics.title", Address.STATISTICS));
        hang(
                "correct",
                "statistics/correct",
                figures.correction(List.of()),
                head("statistics.title", Address.STATISTICS).toggling("correct").hidden());
        hang(
                "correct-problem",
                "statistics/correct",
                figures.correction(List.of(new Problem(Messages.text(language, "forms.titleEn.missing"), "#titleEn"))),
                head("statistics.title", Address.STATISTICS)
                        .toggling("correct")
                        .problem(true)
                        .hidden());
    }

    private void publishing() {
        var upload = Address.UPLOAD.in(language);
        hang(
                "upload",
                "publications/upload",
                new UploadPage(
                        upload,
                        upload,
                        Field.of("file", ""),
                        samples.together(null),
                        samples.description(false),
                        "1 GB",
                        "PDF, DOCX, XLSX, CSV"),
                head("web.section.upload", Address.UPLOAD).toggling("describe").hidden());
        hang(
                "upload-problem",
                "publications/upload",
                new UploadPage(
                        upload,
                        upload,
                        new Field("file", "", Messages.text(language, "forms.file.missing")),
                        samples.together(Messages.text(language, "forms.together.missing")),
                        samples.description(true),
                        "1 GB",
                        "PDF, DOCX, XLSX, CSV"),
                head("web.section.upload", Address.UPLOAD)
                        .toggling("describe")
                        .problem(true)
                        .hidden());
        hang(
                "edit",
                "publications/edit",
                new EditPage(
                        samples.title(0),
                        upload,
                        upload,
                        "/en",
                        "/en/publish/1/withdraw",
                        3,
                        new Notice("success", "OK", null, null),
                        samples.description(false)),
                head("web.section.upload", Address.UPLOAD).toggling("describe"));
        hang(
                "withdraw",
                "publications/withdraw",
                new WithdrawPage(
                        samples.title(1),
                        upload,
                        upload,
                        "/en",
                        3,
                        Field.of("reasonEn", "Superseded"),
                        new Field("reasonFr", "", Messages.text(language, "forms.reasonFr.missing"))),
                head("web.section.upload", Address.UPLOAD).toggling("withdraw").problem(true));
        hang(
                "ingestion",
                "publications/ingestion",
                new IngestionPage(
                        "annual-report-2026.pdf",
                        "EXTRACTING",
                        samples.say("Reading", "Lecture"),
                        40,
                        samples.facts(),
                        null,
                        null,
                        null,
                        "/api/ingestions/1"),
                head("web.section.ingestions", Address.INGESTIONS).refreshing(true));
        hang(
                "ingestion-failed",
                "publications/ingestion",
                new IngestionPage(
                        "a".repeat(120) + ".pdf",
                        "FAILED",
                        samples.say("Failed", "Échec"),
                        40,
                        samples.facts(),
                        new Notice(
                                "danger",
                                samples.say("The file is encrypted", "Le fichier est chiffré"),
                                samples.say(
                                        "Remove the password and try again.",
                                        "Retirez le mot de passe et essayez de nouveau."),
                                null),
                        "/en/publish/ingestions/1/retry",
                        null,
                        "/api/ingestions/1"),
                head("web.section.ingestions", Address.INGESTIONS));
        hang(
                "ingestion-done",
                "publications/ingestion",
                new IngestionPage(
                        "report.pdf",
                        "DONE",
                        samples.say("Done", "Terminé"),
                        100,
                        samples.facts(),
                        null,
                        null,
                        new Link(Messages.text(language, "publishing.ingestion.open"), "/en/publications/x"),
                        "/api/ingestions/1"),
                head("web.section.ingestions", Address.INGESTIONS));
        hang(
                "ingestions",
                "publications/ingestions",
                new IngestionsPage(samples.kinds(), samples.rows(), Pager.of(2, 9, number -> "?page=" + number), null),
                head("web.section.ingestions", Address.INGESTIONS).refreshing(true));
        hang(
                "ingestions-empty",
                "publications/ingestions",
                new IngestionsPage(List.of(), List.of(), null, null),
                head("web.section.ingestions", Address.INGESTIONS));
    }

    private void administering() {
        var wrong = List.of(
                Complaint.of("agencyEn", "forms.agencyEn.missing"),
                Complaint.of("agencyKind", "forms.choose"),
                Complaint.of("domains", "forms.domains.wrong", "<x>"),
                Complaint.of("validFrom", "forms.notADate"));
        hang(
                "form",
                "web/form",
                FormPage.of(
                                "agency",
                                "/en/admin/agencies/new",
                                Messages.text(language, "directory.agency.lead"),
                                questions(List.of()),
                                "OK")
                        .knowing(List.of(new FormPage.Fact("A", "B"), new FormPage.Fact("C", "d".repeat(90)))),
                head("directory.agency.new", Address.AGENCIES).toggling("agency"));
        hang(
                "form-problem",
                "web/form",
                FormPage.of("agency", "/en/admin/agencies/new", null, questions(wrong), "OK")
                        .hiding(Map.of("revision", "3"))
                        .cancelled(new Link("X", "/en/admin")),
                head("directory.agency.new", Address.AGENCIES)
                        .toggling("agency")
                        .problem(true));
        hang(
                "list",
                "web/list",
                ListPage.of(
                                Messages.text(language, "access.members.lead"),
                                table().paged(Pager.of(2, 9, number -> "?page=" + number)))
                        .leading(
                                new Link(Messages.text(language, "access.invite"), "/en"),
                                new Link(Messages.text(language, "access.requests"), "/en"))
                        .searched(new ListPage.Search("/en", Messages.text(language, "access.members.search"), "x"))
                        .noticed(new Notice("success", "OK", null, null)),
                head("access.members", Address.MEMBERS));
        hang(
                "list-empty",
                "web/list",
                ListPage.of(
                        null,
                        ListTable.of("t", "T", List.of(), List.of(), Messages.text(language, "access.members.none"))),
                head("access.members", Address.MEMBERS));
        hang(
                "told",
                "web/told",
                new ToldPage(new Notice(
                        "success",
                        Messages.text(language, "access.requested.what"),
                        Messages.text(language, "access.requested.next"),
                        new Link("Publications", "/en/publications"))),
                head("web.section.request_access", Address.REQUEST_ACCESS));
        hang(
                "import",
                "directory/import",
                new ImportPage(
                        ListPage.of(Messages.text(language, "directory.import.summary", 1, 2, 3, 0), table()),
                        "/en/x",
                        "/en/y"),
                head("directory.import", Address.PEOPLE));
        hang(
                "contacts",
                "directory/contacts",
                new ContactsPage(
                        "/en/contacts",
                        "",
                        Choices.of("country", List.of(new Choices.Choice("CA", "Canada", false)), List.of("CA"), null),
                        Choices.of("area", List.of(), List.of(), null),
                        "2",
                        List.of(
                                new ContactsPage.Contact(
                                        "Amélie Roy",
                                        samples.say("Sergeant", "Sergente"),
                                        "Police of North",
                                        "Canada",
                                        "Gatineau",
                                        "+1 613 555-0100",
                                        "tel:+16135550100",
                                        true,
                                        "amelie.roy@north.example",
                                        List.of("Corruption", "Homicide"),
                                        "French",
                                        "March 1, 2026"),
                                new ContactsPage.Contact(
                                        "N. N.",
                                        null,
                                        "Police of North",
                                        null,
                                        null,
                                        null,
                                        null,
                                        false,
                                        "a".repeat(60) + "@north.example",
                                        List.of(),
                                        "English",
                                        "March 1, 2026")),
                        Pager.of(1, 3, number -> "?page=" + number)),
                head("web.section.contacts", Address.CONTACTS));
        hang(
                "administration",
                "administration/home",
                new AdministrationPage(List.of(
                        new AdministrationPage.Group(
                                "people",
                                Messages.text(language, "administration.group.people"),
                                List.of(new AdministrationPage.Described(
                                        new Link(Messages.text(language, "web.section.members"), "/en"),
                                        Messages.text(language, "administration.members")))),
                        new AdministrationPage.Group(
                                "operations",
                                Messages.text(language, "administration.group.operations"),
                                List.of(new AdministrationPage.Described(
                                        new Link(Messages.text(language, "web.section.outbox"), "/en"),
                                        Messages.text(language, "administration.outbox")))))),
                head("web.section.admin", Address.ADMIN));
        hang("desk", "desk/desk", samples.desk(), head("web.section.desk", Address.DESK));
        hang(
                "desk-empty",
                "desk/desk",
                new DeskPage(List.of(), List.of(), List.of(), List.of()),
                head("web.section.desk", Address.DESK));
        hang(
                "letter",
                "administration/letter",
                new LetterPage(
                        "amelie.roy@north.example",
                        "Invitation",
                        "Bonjour,\n\nhttps://liaison.example/fr/invitation/" + "x".repeat(60),
                        "fr",
                        "Waiting",
                        "550 no",
                        "/en"),
                head("administration.letter", Address.OUTBOX));
        var parts = List.of("bytes", "catalogue", "index", "pieces", "references", "unnamed").stream()
                .map(part -> Messages.text(language, "checking.part." + part))
                .toList();
        hang(
                "check",
                "checking/check",
                new CheckPage(null, parts, "/en/x", List.of(), List.of()),
                head("web.section.check", Address.CHECK));
        var checked = List.of(
                        "wrongDigest",
                        "unindexed",
                        "outdated",
                        "ghost",
                        "ghostPassages",
                        "unfinishedUpload",
                        "orphanPieces",
                        "missingFile",
                        "unnamedFile")
                .stream()
                .map(kind -> new CheckPage.Found(
                        Messages.text(language, "checking.kind." + kind, 1_234),
                        Messages.text(language, "checking.repaired.count", 2) + " "
                                + Messages.text(language, "checking.advice." + kind),
                        List.of("a".repeat(64), Messages.text(language, "checking.thing.repaired", "x")),
                        Messages.text(language, "checking.more", 1_232)))
                .toList();
        hang(
                "checked",
                "checking/check",
                new CheckPage(
                        new Notice(
                                "warning",
                                Messages.text(language, "checking.some"),
                                Messages.text(language, "checking.some.text", 11_106, 18),
                                null),
                        parts,
                        null,
                        List.of(new FormPage.Fact(Messages.text(language, "checking.looked"), "1,234")),
                        checked),
                head("web.section.check", Address.CHECK));
        hang(
                "secret",
                "web/secret",
                new SecretPage(
                        new Notice(
                                "success",
                                Messages.text(language, "access.link"),
                                Messages.text(language, "access.link.text", "Amélie"),
                                null),
                        "https://liaison.example/fr/invitation/" + "x".repeat(60),
                        new Link(Messages.text(language, "access.members"), "/en")),
                head("access.link.title", Address.INVITE));
    }

    private FormQuestions questions(List<Complaint> wrong) {
        var options = List.of(
                new Choices.Choice("POLICE", Messages.text(language, "directory.kind.POLICE"), false),
                new Choices.Choice("BUREAU", Messages.text(language, "directory.kind.BUREAU"), false));
        return new FormQuestions(language, Filled.NOTHING, wrong)
                .text("agencyEn")
                .lang("en")
                .radios("agencyKind", options)
                .select("country", options)
                .boxes("roles", options)
                .hinted()
                .text("domains", "area")
                .hinted()
                .day("validFrom")
                .optional()
                .text("passphrase", "password")
                .hinted()
                .autocomplete("new-password")
                .text("people", "file");
    }

    private ListTable table() {
        var doing = new ListTable.Doing(
                "/en/x",
                Messages.text(language, "access.note.of", "Amélie"),
                List.of(
                        new ListTable.Button("confirm", Messages.text(language, "access.confirmYear"), "Amélie", false),
                        new ListTable.Button("left", Messages.text(language, "access.left"), "Amélie", true)));
        var row = ListTable.Row.of(
                ListTable.Cell.of("Amélie Roy", "/en/y"),
                ListTable.Cell.of("amelie.roy@north.example"),
                new ListTable.Cell("Open", null, "done"));
        return ListTable.of(
                        "members",
                        "Members",
                        List.of(
                                Messages.text(language, "directory.name"),
                                Messages.text(language, "directory.email"),
                                Messages.text(language, "directory.state")),
                        List.of(row.with(doing).marked("amelie"), row),
                        "-")
                .inBulk(new ListTable.Bulk("/en/x", Messages.text(language, "access.confirmMarked")));
    }

    private void troubles() {
        for (var status : List.of(400, 403, 404, 405, 410, 413, 415, 429, 500, 503)) {
            var heading = Messages.text(language, "web.status." + status + ".title");
            hang(
                    "error-" + status,
                    "web/error",
                    new ErrorPage(
                            status,
                            heading,
                            Messages.text(language, "web.status." + status + ".text"),
                            status == 500 ? "3f2a9c1d" : null,
                            samples.links(4)),
                    Head.of(language, heading, Address.HOME.twins()).hidden());
        }
    }

    private Head showHead() {
        return Head.of(
                        language,
                        samples.title(0),
                        Address.PUBLICATIONS.twins(new Bilingual(
                                "/mutual-legal-assistance?q=fraud&page=2", "/entraide-juridique?q=fraud&page=2")))
                .under(new Link("Publications", Address.PUBLICATIONS.in(language)))
                .modified(LocalDate.of(2026, 3, 1))
                .described("Description")
                .meta("dcterms.issued", "2026-03-01")
                .data("{\"@context\":\"https://schema.org\",\"@type\":\"Report\",\"name\":\"</script>\"}");
    }

    private Head head(String title, Address address) {
        var head = Head.of(language, Messages.text(language, title), address.twins());
        return address == Address.HOME || title.equals("web.section.publications") ? head.searching() : head.under();
    }

    private void hang(String name, String template, Object content, Head head) {
        pages.put(name, Page.of(template, content, head));
    }
}
