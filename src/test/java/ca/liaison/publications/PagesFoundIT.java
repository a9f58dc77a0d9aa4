package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.RunningPortal;
import ca.liaison.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Two hundred phrases planted on known pages, slides and sheets are found on exactly those, and the reader who follows
 * the hit sees them marked.
 */
class PagesFoundIT extends RunningPortal {

    private static final List<String> SYLLABLES = List.of(
            "bal", "cor", "dun", "fim", "gol", "hap", "kir", "lum", "mof", "nad", "pelt", "quob", "rud", "sab", "tov",
            "vux", "wim", "zarp");

    /** A phrase and the page it stands on; elsewhere in its file its words stand in another order. */
    private record Planted(String phrase, int page) {
        String turnedRound() {
            var words = new ArrayList<>(List.of(phrase.split(" ")));
            Collections.reverse(words);
            return String.join(" ", words);
        }
    }

    private record File(String name, String unit, List<Planted> planted, byte[] bytes) {}

    private final Random random = new Random(42);
    private final Set<String> phrases = new HashSet<>();
    private final Api api = new Api(BASE);

    @Test
    void each_phrase_is_found_where_it_stands() throws Exception {
        var files = List.of(
                file(
                        "long.pdf",
                        "page",
                        2_000,
                        List.of(
                                1, 2, 10, 99, 100, 101, 500, 999, 1_000, 1_001, 1_024, 1_500, 1_776, 1_867, 1_900,
                                1_950, 1_998, 1_999, 2_000, 1_234),
                        Samples::pdf),
                file("first.pdf", "page", 40, upTo(40), Samples::pdf),
                file("second.pdf", "page", 20, upTo(20), Samples::pdf),
                file("first.pptx", "slide", 40, upTo(40), Samples::pptx),
                file("second.pptx", "slide", 20, upTo(20), Samples::pptx),
                file("first.xlsx", "sheet", 40, upTo(40), Samples::xlsx),
                file("second.xlsx", "sheet", 20, upTo(20), Samples::xlsx));
        assertThat(phrases).hasSize(200);
        var ingestions = new LinkedHashMap<File, String>();
        for (var file : files) {
            ingestions.put(file, api.upload("Sentinels in " + file.name(), file.name(), file.bytes(), Tlp.GREEN));
        }
        api.finished(ingestions.values(), Duration.ofMinutes(5));

        var misses = new ArrayList<String>();
        for (var ingestion : ingestions.entrySet()) {
            var publication = api.done(ingestion.getValue()).get("publication").asText();
            for (var planted : ingestion.getKey().planted()) {
                missed(ingestion.getKey(), planted, publication).ifPresent(misses::add);
            }
        }
        assertThat(misses).isEmpty();
    }

    private java.util.Optional<String> missed(File file, Planted planted, String publication) throws Exception {
        var found = api.search("\"" + planted.phrase() + "\"");
        var hit = found.at("/items/0");
        var page = hit.at("/pages/0");
        var isRight = found.get("total").asInt() == 1
                && hit.get("id").asText().equals(publication)
                && hit.get("pages").size() == 1
                && page.get("number").asInt() == planted.page()
                && page.get("unit").asText().equals(file.unit());
        if (!isRight) {
            return java.util.Optional.of(
                    file.name() + " " + planted + ": " + found.get("total") + " " + hit.get("pages"));
        }
        var shown = shown(hit.at("/addresses/en").asText(), planted);
        return shown.contains(planted.phrase())
                ? java.util.Optional.empty()
                : java.util.Optional.of(file.name() + " " + planted + ": marked is " + shown);
    }

    /** The marked words of the page that the hit leads to, in their order. */
    private String shown(String address, Planted planted) throws Exception {
        var query = "?q=" + Api.encoded("\"" + planted.phrase() + "\"") + "&page=" + planted.page();
        var answer = get(address + query, "Authorization", BASIC);
        assertThat(answer.statusCode()).isEqualTo(200);
        var section = Jsoup.parse(answer.body()).getElementById("page=" + planted.page());
        return section == null
                ? "no such page"
                : section.select("mark").stream().map(mark -> mark.text()).collect(Collectors.joining(" "));
    }

    private File file(
            String name, String unit, int pages, List<Integer> where, Function<List<List<String>>, byte[]> made) {
        var planted = where.stream().map(page -> new Planted(phrase(), page)).toList();
        Map<Integer, Planted> byPage = planted.stream().collect(Collectors.toMap(Planted::page, Function.identity()));
        var lines = new ArrayList<List<String>>();
        for (int page = 1; page <= pages; page++) {
            var here = byPage.get(page);
            var decoy = planted.get(page % planted.size());
            lines.add(here == null || here.equals(decoy) ? page(here, null) : page(here, decoy));
        }
        return new File(name, unit, planted, made.apply(lines));
    }

    private static List<String> page(Planted here, Planted decoy) {
        var lines = new ArrayList<>(List.of("Ordinary words that stand everywhere in this document."));
        if (decoy != null) {
            lines.add("Not here: " + decoy.turnedRound() + ".");
        }
        lines.add(here == null ? "Nothing was planted here." : "Here: " + here.phrase() + ".");
        return lines;
    }

    private String phrase() {
        var phrase = word() + " " + word() + " " + word();
        return phrases.add(phrase) ? phrase : phrase();
    }

    private String word() {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size()))
                + SYLLABLES.get(random.nextInt(SYLLABLES.size()))
                + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }

    private static List<Integer> upTo(int last) {
        return java.util.stream.IntStream.rangeClosed(1, last).boxed().toList();
    }
}
