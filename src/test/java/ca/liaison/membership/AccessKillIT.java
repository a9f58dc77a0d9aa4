package ca.liaison.membership;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.signin.PeopleForTests;
import ca.liaison.accounts.signin.PeopleForTests.Person;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Tlp;
import ca.liaison.store.StoreForTests;
import ca.liaison.testing.Api;
import ca.liaison.testing.OwnServer;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while accounts are ended, roles are given and release lists change. What it had acknowledged is
 * there afterwards, each with its entry in the record.
 */
class AccessKillIT {

    private static final int ROUNDS = 2;
    private static final int EACH = 100;
    private static final int ENOUGH = 5;
    private static final int PUBLICATIONS = 3;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Random random = new Random(20261125);
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Set<String> entrusted = ConcurrentHashMap.newKeySet();
    private final Set<String> released = ConcurrentHashMap.newKeySet();

    @TempDir
    Path folder;

    /** Something that is asked for and may be acknowledged. */
    private interface Change {
        boolean isAcknowledged() throws IOException, InterruptedException;
    }

    @Test
    void every_acknowledged_change_is_there_with_its_entry() throws Exception {
        try (var server = new OwnServer("access-kill-server", OwnServer.noContent(folder.resolve("content")), "512m")) {
            var people = IntStream.range(0, ROUNDS * EACH)
                    .boxed()
                    .flatMap(i -> List.of("ends", "serves").stream().map(what -> person(what + i + "@x.ca")))
                    .toList();
            PeopleForTests.signedIn(server.data(), people);
            server.start();
            server.awaitReady();
            var publications = new ArrayList<String>();
            for (int i = 0; i < PUBLICATIONS; i++) {
                publications.add(server.api()
                        .done(server.api()
                                .upload(
                                        "Released " + i,
                                        "r" + i + ".txt",
                                        ("Words " + i).getBytes(StandardCharsets.UTF_8),
                                        Api.Tlp.GREEN))
                        .get("publication")
                        .asText());
            }
            for (int round = 0; round < ROUNDS; round++) {
                changeUntilKilled(server, publications, round);
                server.start();
                server.awaitReady();
            }
            assertThat(server.api().json("/api/audit/verify").get("whole").asBoolean())
                    .isTrue();
            assertThat(entered(server.api(), "account.left")).containsAll(ended);
            assertThat(entered(server.api(), "account.entrust")).containsAll(entrusted);
            assertThat(entered(server.api(), "publication.describe"))
                    .containsAll(
                            released.stream().map(line -> line.split(" ")[0]).toList());
            server.stop();
            try (var store = StoreForTests.in(server.data().resolve("store"))) {
                assertEverythingIsThere(store.client().getDatabase("liaison"));
            }
        }
    }

    private static Person person(String email) {
        return new Person(email, Set.of(Role.READER), "rcmp", new Clearance(Category.UNCLASSIFIED, Tlp.GREEN));
    }

    /** Three programs at a time; after some answers, and a moment, the server is gone. */
    private void changeUntilKilled(OwnServer server, List<String> publications, int round) throws Exception {
        var api = server.api();
        var sets = List.of(ended, entrusted, released);
        var before = sets.stream().map(Set::size).toList();
        var programs = Executors.newFixedThreadPool(3);
        var numbers = IntStream.range(round * EACH, (round + 1) * EACH).boxed().toList();
        var work = new ArrayList<Future<?>>();
        work.add(programs.submit(() -> numbers.stream()
                .takeWhile(i -> isKept(ended, "ends" + i + "@x.ca", () -> ends(api, "ends" + i + "@x.ca")))
                .count()));
        work.add(programs.submit(() -> numbers.stream()
                .takeWhile(
                        i -> isKept(entrusted, "serves" + i + "@x.ca", () -> isEntrusted(api, "serves" + i + "@x.ca")))
                .count()));
        work.add(programs.submit(() -> numbers.stream()
                .takeWhile(i -> {
                    var publication = publications.get(i % PUBLICATIONS);
                    var person = "serves" + i + "@x.ca";
                    return isKept(released, publication + " " + person, () -> isReleased(api, publication, person));
                })
                .count()));
        for (int i = 0; i < 1_500 && !haveGrown(sets, before); i++) {
            Thread.sleep(20);
        }
        Thread.sleep(random.nextInt(200));
        server.kill();
        programs.shutdown();
        for (var one : work) {
            one.get(1, TimeUnit.MINUTES);
        }
        assertThat(haveGrown(sets, before))
                .as("enough changes of each kind were acknowledged in round %d: %s", round, sets)
                .isTrue();
        System.out.printf(
                "kill of accounts, roles and releases %d: %d ended, %d entrusted, %d released%n",
                round + 1, ended.size(), entrusted.size(), released.size());
    }

    private static boolean haveGrown(List<Set<String>> sets, List<Integer> before) {
        return IntStream.range(0, sets.size()).allMatch(i -> sets.get(i).size() >= before.get(i) + ENOUGH);
    }

    /** @return whether the server still answers */
    private static boolean isKept(Set<String> acknowledged, String what, Change change) {
        try {
            assertThat(change.isAcknowledged()).as(what).isTrue();
            return acknowledged.add(what);
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean ends(Api api, String email) throws IOException, InterruptedException {
        return api.send(api.request("/en/agency/members/" + email)
                                .header("Content-Type", FORM)
                                .POST(BodyPublishers.ofString("do=left")))
                        .statusCode()
                == 303;
    }

    private static boolean isEntrusted(Api api, String email) throws IOException, InterruptedException {
        var path = "/en/admin/accounts/" + email;
        var seen = Jsoup.parse(api.send(api.request(path)).body())
                .select("input[name=seen]")
                .val();
        return api.send(api.request(path)
                                .header("Content-Type", FORM)
                                .POST(BodyPublishers.ofString(
                                        "roles=READER&roles=DELEGATE&category=UNCLASSIFIED&tlp=AMBER&seen="
                                                + Api.encoded(seen))))
                        .statusCode()
                == 303;
    }

    /** One more on the list of what is there. */
    private boolean isReleased(Api api, String publication, String person) throws IOException, InterruptedException {
        var named = new HashSet<>(Set.of(person));
        released.stream()
                .filter(line -> line.startsWith(publication))
                .map(line -> line.split(" ")[1])
                .forEach(named::add);
        var metadata = Api.metadata("Released", Api.Tlp.GREEN)
                .replaceFirst("\\{", "{\"release\":{\"people\":[\"" + String.join("\",\"", named) + "\"]},");
        return api.send(api.request("/api/publications/" + publication + "/metadata")
                                .header("Content-Type", "application/json")
                                .header("If-Match", "*")
                                .PUT(BodyPublishers.ofString(metadata)))
                        .statusCode()
                == 200;
    }

    /** About whom or what such a change was entered as done. */
    private static Set<String> entered(Api api, String action) throws Exception {
        var things = new HashSet<String>();
        for (String after = ""; after != null; ) {
            var page = api.json("/api/audit?action=" + action + after);
            page.get("items").forEach(item -> {
                if (item.get("phase").asText().equals("DONE")) {
                    things.add(item.get("thing").asText());
                }
            });
            after = page.hasNonNull("next")
                    ? "&after=" + Api.encoded(page.get("next").asText())
                    : null;
        }
        return things;
    }

    private void assertEverythingIsThere(MongoDatabase database) {
        var accounts = database.getCollection("accounts");
        assertThat(ended)
                .filteredOn(email ->
                        accounts.find(new Document("_id", email)).first().get("disabledAt") == null)
                .isEmpty();
        assertThat(entrusted)
                .filteredOn(not(email -> accounts.find(new Document("_id", email))
                        .first()
                        .getList("roles", String.class)
                        .contains("DELEGATE")))
                .isEmpty();
        assertThat(released)
                .filteredOn(not(line -> database.getCollection("publications")
                        .find(new Document("_id", line.split(" ")[0]))
                        .first()
                        .toJson()
                        .contains(line.split(" ")[1])))
                .isEmpty();
    }
}
