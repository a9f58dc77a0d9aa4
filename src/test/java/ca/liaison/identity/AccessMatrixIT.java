package ca.liaison.identity;

import static ca.liaison.identity.Role.ADMINISTRATOR;
import static ca.liaison.identity.Role.APPROVER;
import static ca.liaison.identity.Role.AUDITOR;
import static ca.liaison.identity.Role.AUTHOR;
import static ca.liaison.identity.Role.COORDINATOR;
import static ca.liaison.identity.Role.DELEGATE;
import static ca.liaison.identity.Role.EVENT_OFFICER;
import static ca.liaison.identity.Role.READER;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.signin.PeopleForTests;
import ca.liaison.accounts.signin.PeopleForTests.Person;
import ca.liaison.testing.Api;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.OwnServer;
import ca.liaison.testing.Routes;
import ca.liaison.testing.Routes.Route;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every role at every route with every kind of document, against three small tables and what the routes themselves say
 * of whom they let in. A route that leads to a thing of a kind that is not known here fails the test until somebody
 * says what is right there.
 */
class AccessMatrixIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String NOBODY = "anonymous";

    /** Category, TLP, state and what else there is to say. */
    private static final Map<String, String> DOCUMENTS = new TreeMap<>(Map.of(
            "clear", "UNCLASSIFIED CLEAR PUBLISHED ",
            "green", "UNCLASSIFIED GREEN PUBLISHED ",
            "amber", "UNCLASSIFIED AMBER PUBLISHED \"release\":{\"agencies\":[\"rcmp\"]},",
            "unlisted", "UNCLASSIFIED AMBER PUBLISHED ",
            "red", "UNCLASSIFIED RED PUBLISHED \"release\":{\"people\":[\"named@x.ca\"]},",
            "protected", "PROTECTED_A GREEN PUBLISHED ",
            "draft", "UNCLASSIFIED CLEAR DRAFT ",
            "embargoed", "UNCLASSIFIED CLEAR PUBLISHED \"embargo\":\"2190-01-01T00:00:00Z\",",
            "expired", "UNCLASSIFIED CLEAR PUBLISHED \"expires\":\"2020-01-01T00:00:00Z\","));

    private static final Clearance AMBER = new Clearance(Category.UNCLASSIFIED, Tlp.AMBER);
    private static final Clearance RED = new Clearance(Category.UNCLASSIFIED, Tlp.RED);
    private static final Clearance PROTECTED = new Clearance(Category.PROTECTED_A, Tlp.GREEN);
    private static final List<Person> PEOPLE = List.of(
            new Person("reader@x.ca", Set.of(READER), "opp", Clearance.COMMUNITY),
            new Person("agency@x.ca", Set.of(READER), "rcmp", AMBER),
            new Person("named@x.ca", Set.of(READER), null, RED),
            new Person("protected@x.ca", Set.of(READER), null, PROTECTED),
            new Person("delegate@x.ca", Set.of(DELEGATE), null, Clearance.COMMUNITY),
            new Person("auditor@x.ca", Set.of(AUDITOR), null, Clearance.COMMUNITY),
            new Person("coordinator@x.ca", Set.of(COORDINATOR), null, Clearance.COMMUNITY),
            new Person("events@x.ca", Set.of(EVENT_OFFICER), null, Clearance.COMMUNITY),
            new Person("author@x.ca", Set.of(AUTHOR), null, Clearance.COMMUNITY),
            new Person("approver@x.ca", Set.of(APPROVER), null, Clearance.ALL),
            new Person("administrator@x.ca", Set.of(ADMINISTRATOR), null, Clearance.ALL));

    /** What each may read. */
    private static final Map<String, Set<String>> READABLE = Map.ofEntries(
            Map.entry(NOBODY, Set.of("clear")),
            Map.entry("reader@x.ca", Set.of("clear", "green")),
            Map.entry("agency@x.ca", Set.of("clear", "green", "amber")),
            Map.entry("named@x.ca", Set.of("clear", "green", "red")),
            Map.entry("protected@x.ca", Set.of("clear", "green", "protected")),
            Map.entry("delegate@x.ca", Set.of("clear", "green")),
            Map.entry("auditor@x.ca", Set.of("clear", "green")),
            Map.entry("coordinator@x.ca", Set.of("clear", "green")),
            Map.entry("events@x.ca", Set.of("clear", "green")),
            Map.entry("author@x.ca", Set.of("clear", "green", "draft", "embargoed", "expired")),
            Map.entry("approver@x.ca", DOCUMENTS.keySet()),
            Map.entry("administrator@x.ca", DOCUMENTS.keySet()));

    /** What each may do. */
    private static final Map<Action, Set<String>> ALLOWED = Map.of(
            Action.PREPARE,
            Set.of("author@x.ca", "approver@x.ca", "administrator@x.ca"),
            Action.WRITE,
            Set.of("author@x.ca", "administrator@x.ca"),
            Action.APPROVE,
            Set.of("approver@x.ca", "administrator@x.ca"),
            Action.MANAGE_EVENTS,
            Set.of("events@x.ca", "administrator@x.ca"),
            Action.COORDINATE,
            Set.of("coordinator@x.ca", "administrator@x.ca"),
            Action.ADMINISTER,
            Set.of("administrator@x.ca"),
            Action.USE_DESK,
            Set.of(
                    "author@x.ca",
                    "approver@x.ca",
                    "events@x.ca",
                    "coordinator@x.ca",
                    "auditor@x.ca",
                    "administrator@x.ca"),
            Action.AUDIT,
            Set.of("auditor@x.ca", "administrator@x.ca"));

    /** Whoever may read everything, and what of it is marked: each of their views has one entry in the record. */
    private static final String WATCHED = "approver@x.ca";

    private static final Set<String> MARKED = Set.of("green", "amber", "red", "protected");
    private static final Set<String> VIEWS = Set.of(
            "publication.view",
            "publication.text",
            "dataset.view",
            "dataset.download",
            "ingestion.view",
            "file.download");

    /** Parameters that name no document, and what stands for them: somebody or something that is not there. */
    private static final Map<String, String> WORDS = Map.of(
            "name", "liaison.css", "email", "nobody@x.ca", "token", "nothing", "link", "nothing", "role", "READER");

    private static final String NOTHING = "0".repeat(64);

    @TempDir
    Path folder;

    private Map<String, String> cookies;
    private String base;

    /** One document, by the names that addresses have for it. */
    private record Names(
            String slug,
            String publication,
            String ingestion,
            String digest,
            String drawn,
            String request,
            String dataset,
            String table) {}

    @Test
    void everybody_gets_what_they_may_and_nothing_else() throws Exception {
        try (var server =
                new OwnServer("access-matrix-server", OwnServer.noContent(folder.resolve("content")), "768m")) {
            cookies = PeopleForTests.signedIn(server.data(), PEOPLE);
            base = server.base();
            server.start();
            server.awaitReady();
            var documents = new LinkedHashMap<String, Names>();
            for (var document : DOCUMENTS.entrySet()) {
                documents.put(document.getKey(), brought(server.api(), document.getKey(), document.getValue()));
            }
            var faults = new ArrayList<String>();
            var asked = 0;
            // what somebody does with their own account may end the session that the others need, so it comes last
            for (var route : Routes.all().stream()
                    .sorted(Comparator.comparing(route -> route.template().contains("account|compte")))
                    .toList()) {
                for (var viewer : READABLE.keySet()) {
                    asked += check(route, viewer, documents, faults);
                }
            }
            assertThat(faults).isEmpty();
            for (var list : List.of("/catalogue.jsonld", "/api/datasets", "/en/statistics", "/en/statistics.atom")) {
                assertThat(viewsOf(list)).as(list).containsExactly("dataset.list list");
            }
            var beside = "/en/statistics/" + documents.get("green").table() + "?with="
                    + documents.get("amber").dataset();
            assertThat(viewsOf(beside))
                    .as("one laid beside another")
                    .containsExactlyInAnyOrder(
                            "dataset.view " + documents.get("green").dataset(),
                            "dataset.view " + documents.get("amber").dataset());
            assertThat(asked).isGreaterThan(2_000);
        }
    }

    private int check(Route route, String viewer, Map<String, Names> documents, List<String> faults) throws Exception {
        if (thing(route).isEmpty()) {
            var isEnd = route.template().contains("sign-out"); // which would end the session that the others need
            tell(route, isEnd ? NOBODY : viewer, null, null, faults);
            return 1;
        }
        int asked = 0;
        for (var document : documents.entrySet()) {
            if (value(thing(route).get(), document.getValue()) != null) {
                tell(route, viewer, document.getKey(), document.getValue(), faults);
                asked++;
            }
        }
        return asked;
    }

    private void tell(Route route, String viewer, String document, Names names, List<String> faults) throws Exception {
        var isView =
                viewer.equals(WATCHED) && route.verb().equals("GET") && document != null && MARKED.contains(document);
        var before = isView
                ? entered().stream()
                        .mapToLong(entry -> entry.get("number").asLong())
                        .max()
                        .orElse(0)
                : 0;
        var answer = send(route, viewer, names);
        if (isView && answer.statusCode() == 200) {
            var views = entered().stream()
                    .filter(entry -> entry.get("number").asLong() > before)
                    .map(entry -> entry.get("action").asText())
                    .toList();
            if (views.size() != 1 || !VIEWS.contains(views.get(0))) {
                faults.add("The record says of " + route + " " + document + ": " + views);
            }
        }
        var isExpected =
                switch (expected(route, viewer, document)) {
                    case "unknown" ->
                        answer.statusCode() == 401
                                || answer.statusCode() == 303
                                        && answer.headers()
                                                .firstValue("Location")
                                                .orElse("")
                                                .contains("/sign-in");
                    case "forbidden" -> answer.statusCode() == 403;
                    case "missing" -> answer.statusCode() == 404;
                    case "open" ->
                        answer.statusCode() < 500 && !Set.of(401, 403).contains(answer.statusCode());
                    default ->
                        route.verb().equals("GET")
                                ? answer.statusCode() == 200
                                : answer.statusCode() < 500
                                        && !Set.of(401, 403, 404).contains(answer.statusCode());
                };
        if (!isExpected) {
            faults.add(viewer + " " + route + " " + document + ": " + answer.statusCode() + " instead of "
                    + expected(route, viewer, document));
        }
    }

    private static String expected(Route route, String viewer, String document) {
        if (!mayEnter(route, viewer)) {
            return viewer.equals(NOBODY) ? "unknown" : "forbidden";
        }
        if (document == null) {
            return "open";
        }
        if (!READABLE.get(viewer).contains(document)) {
            return "missing";
        }
        if (route.template().endsWith("/retry") && viewer.equals("author@x.ca")) {
            return "forbidden"; // somebody else brought it
        }
        var isAskable = !viewer.equals(NOBODY) && !DOCUMENTS.get(document).contains(" CLEAR ");
        return route.template().contains("request-release") && !isAskable ? "missing" : "allowed";
    }

    /** What the record says of one more request of theirs. */
    private List<String> viewsOf(String path) throws Exception {
        var before = entered().stream()
                .mapToLong(entry -> entry.get("number").asLong())
                .max()
                .orElse(0);
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Cookie", cookies.get(WATCHED))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return entered().stream()
                .filter(entry -> entry.get("number").asLong() > before)
                .map(entry ->
                        entry.get("action").asText() + " " + entry.get("thing").asText())
                .toList();
    }

    /** What the record says of the one whose views are looked for, the newest first. */
    private List<JsonNode> entered() throws Exception {
        var entries = new ArrayList<JsonNode>();
        new Api(base).json("/api/audit?person=" + WATCHED).get("items").forEach(entries::add);
        entries.removeIf(entry ->
                !entry.get("by").asText().equals(WATCHED)); // that somebody looked for them is an entry as well
        return entries;
    }

    /** As the marker of the route says. */
    private static boolean mayEnter(Route route, String viewer) {
        var marker = RouteRules.marker(route.method().getDeclaringClass(), route.method())
                .orElseThrow(() -> new AssertionError("Who may enter " + route + "?"));
        return marker instanceof Needs needs
                ? ALLOWED.get(needs.value()).contains(viewer)
                : marker instanceof Open || !viewer.equals(NOBODY);
    }

    /** Which name of a document the route has a parameter for; nothing where it leads to no document. */
    private static Optional<String> thing(Route route) {
        var template = route.template();
        for (var parameter : route.parameters()) {
            if (!route.alternatives(parameter).isEmpty() || parameter.equals("language")) {
                continue;
            }
            if (template.contains("circulars") || template.contains("lists")) {
                continue; // there are none here; who may do what with one is said in CircularsIT
            }
            if (parameter.equals("slug") && template.contains("statistics")) {
                return Optional.of("table");
            }
            if (parameter.equals("slug")) {
                return Optional.of("slug");
            }
            if (parameter.equals("digest")) {
                return Optional.of(template.contains("/preview/") ? "drawn" : "digest");
            }
            if (parameter.equals("id")) {
                if (template.contains("/datasets/")) {
                    return Optional.of("dataset");
                }
                if (template.contains("/ingestions/")) {
                    return Optional.of("ingestion");
                }
                if (template.contains("release-requests")) {
                    return Optional.of("request");
                }
                if (template.matches("/api/(publications|approvals)/.*|.*publish\\|publier}/\\{id}/.*")) {
                    return Optional.of("publication");
                }
            }
            if (!WORDS.containsKey(parameter) && !(parameter.equals("id") && template.contains("/admin/"))) {
                throw new AssertionError(
                        "What is " + parameter + " in " + route + "? Say here who may do what with it.");
            }
        }
        return Optional.empty();
    }

    private static String value(String name, Names names) {
        return switch (name) {
            case "slug" -> names.slug();
            case "digest" -> names.digest();
            case "drawn" -> names.drawn();
            case "ingestion" -> names.ingestion();
            case "request" -> names.request();
            case "dataset" -> names.dataset();
            case "table" -> names.table();
            default -> names.publication();
        };
    }

    private HttpResponse<String> send(Route route, String viewer, Names names) throws Exception {
        var path = route.path(parameter -> {
            var alternatives = route.alternatives(parameter);
            return !alternatives.isEmpty()
                    ? alternatives.get(0)
                    : WORDS.containsKey(parameter)
                            ? WORDS.get(parameter)
                            : names == null ? NOTHING : value(thing(route).orElseThrow(), names);
        });
        var consumes = Optional.ofNullable(route.method().getAnnotation(Consumes.class))
                .map(types -> types.value()[0])
                .orElse("");
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Sec-Fetch-Site", "same-origin");
        if (!Set.of("GET", "HEAD").contains(route.verb())) {
            request.header("If-Match", "\"999999\"");
        }
        if (!viewer.equals(NOBODY)) {
            request.header("Cookie", cookies.get(viewer));
        }
        if (consumes.startsWith("multipart")) {
            request.header("Content-Type", Multipart.TYPE);
        } else if (!consumes.isEmpty()) {
            request.header("Content-Type", consumes);
        }
        var body = consumes.startsWith("multipart")
                ? new Multipart().body()
                : consumes.contains("json")
                        ? BodyPublishers.ofString("{}")
                        : consumes.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString("revision=-1");
        return CLIENT.send(
                request.method(
                                route.verb(),
                                Set.of("GET", "HEAD").contains(route.verb()) ? BodyPublishers.noBody() : body)
                        .build(),
                BodyHandlers.ofString());
    }

    /**
     * Brings it in as an administrator would, has it approved by somebody else, and lets a reader ask for its release
     * where one may.
     */
    private Names brought(Api api, String name, String how) throws Exception {
        var parts = how.split(" ", 4);
        var marking = "\"marking\":{\"category\":\"" + parts[0] + "\",\"tlp\":\"" + parts[1] + "\"},\"state\":\""
                + parts[2] + "\"";
        var metadata = Api.metadata("The " + name + " one", Api.Tlp.CLEAR)
                .replaceFirst("\"marking\":\\{.*?},\"state\":\"PUBLISHED\"", parts[3] + marking)
                .replace("\"study\"", "\"statistics\"");
        var form = new Multipart()
                .metadata(metadata)
                .file(
                        name + ".csv",
                        Samples.text("Year,Cases of the " + name + " one\n2019,10\n2020,12\n2021,15\n2022,11\n"))
                .file(name + ".pdf", Samples.pdf(List.of(List.of("The " + name + " one, drawn"))));
        var answer = api.send(api.request("/api/publications")
                .header("Content-Type", Multipart.TYPE)
                .POST(form.body()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var ingestion =
                api.done(new ObjectMapper().readTree(answer.body()).get("id").asText());
        var id = ingestion.get("publication").asText();
        if (parts[2].equals("PUBLISHED")) {
            assertThat(as("approver@x.ca", "/api/approvals/" + id + "/approve", "")
                            .statusCode())
                    .isEqualTo(200);
        }
        var publication = api.json("/api/publications/" + id);
        assertThat(publication.get("state").asText()).isEqualTo(parts[2]);
        var dataset = publication.at("/datasets/0/id").asText();
        var drawn = publication.at("/files/1/sha256").asText();
        RunningPortal.await(
                "the first page of " + name,
                () -> api.send(api.request("/files/" + drawn + "/preview/page.png"))
                                .statusCode()
                        == 200);
        return new Names(
                publication.get("slug").asText(),
                id,
                ingestion.get("id").asText(),
                publication.at("/files/0/sha256").asText(),
                drawn,
                Set.of("green", "amber").contains(name)
                        ? asked(publication.get("slug").asText())
                        : null,
                dataset,
                api.json("/api/datasets/" + dataset)
                        .at("/addresses/en")
                        .asText()
                        .replaceFirst(".*/", ""));
    }

    private String asked(String slug) throws Exception {
        assertThat(as(
                                "agency@x.ca",
                                "/en/publications/" + slug + "/request-release",
                                "recipient=opp&reason=They+need+it")
                        .statusCode())
                .isEqualTo(303);
        var list = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(base + "/en/publish/release-requests"))
                                .header("Cookie", cookies.get("approver@x.ca"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return list.substring(0, list.indexOf("</table>"))
                .replaceFirst("(?s).*/en/publish/release-requests/([0-9a-f]{32})\".*", "$1");
    }

    private HttpResponse<String> as(String viewer, String path, String form) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Cookie", cookies.get(viewer))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
