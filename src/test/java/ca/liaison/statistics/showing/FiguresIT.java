package ca.liaison.statistics.showing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.Api.Tlp;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as files, feeds and catalogues, and to whom they are given. */
class FiguresIT extends RunningPortal {

    private static final String DATASET = "/en/statistics/crime-severity-index-by-province-and-territory-1998-to-2023";
    private static final String TWIN =
            "/fr/statistiques/indice-de-gravite-de-la-criminalite-selon-la-province-et-le-territoire-1998-a";

    private final Api api = new Api(BASE);

    @Test
    void the_svg_is_the_picture_of_the_page_with_title_words_and_source() throws Exception {
        var answer = get(DATASET + "/plot.svg?show=CA&plot=line");
        var svg = Jsoup.parse(answer.body(), "", Parser.xmlParser());
        var page = Jsoup.parse(get(DATASET + "?show=CA&plot=line").body());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(svg.select(".strand").attr("data-spots").split(" "))
                .hasSameSizeAs(
                        page.select(".plot-wide .strand").attr("data-spots").split(" "));
        assertThat(svg.select("title").text())
                .isEqualTo(page.select("figcaption").text());
        assertThat(svg.select("desc").text())
                .contains("Canada fell from 118.84 (1998) to 80.45 (2023), a decrease of 32.3%.");
        assertThat(svg.select("text").eachText()).anyMatch(text -> text.startsWith("Source: Statistics Canada"));
    }

    @Test
    void the_png_is_a_picture() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(request(TWIN + "/plot.png?plot=map").build(), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                .isGreaterThan(1_000);
    }

    @Test
    void the_words_of_the_address_are_those_of_its_language() throws Exception {
        var moved = get(DATASET.replace("/en/statistics", "/fr/statistiques") + "?plot=map&q=Yukon");

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).isEqualTo(BASE + TWIN + "?plot=map&q=Yukon");
    }

    @Test
    void a_hit_of_the_search_leads_to_its_row() throws Exception {
        var page = Jsoup.parse(get(DATASET + "?q=Yukon").body());

        assertThat(page.select("tr.marked").text()).contains("Yukon", "226.16");
        assertThat(Jsoup.parse(get(DATASET + "?row=30").body())
                        .select("tr.marked")
                        .attr("id"))
                .isEqualTo("row-30");
    }

    @Test
    void the_catalogue_names_every_dataset_in_both_languages_with_its_files() throws Exception {
        var answer = get("/catalogue.jsonld");
        var datasets = new ObjectMapper().readTree(answer.body()).get("dataset");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/ld+json");
        assertThat(datasets.size()).isGreaterThanOrEqualTo(12);
        for (var dataset : datasets) {
            assertThat(dataset.get("title").get("en").asText()).isNotBlank();
            assertThat(dataset.get("title").get("fr").asText()).isNotBlank();
            var file = dataset.get("distribution").get(0).get("downloadURL").asText();
            assertThat(get(file.substring(BASE.length())).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void the_feed_tells_new_figures_and_obeys_the_filters() throws Exception {
        var all = Jsoup.parse(get("/fr/statistiques.atom").body(), "", Parser.xmlParser());
        var homicide = Jsoup.parse(
                get("/fr/statistiques.atom?offence=homicide&place=CA").body(), "", Parser.xmlParser());

        assertThat(all.select("entry").size())
                .isGreaterThan(homicide.select("entry").size());
        assertThat(homicide.select("entry title").eachText())
                .isNotEmpty()
                .anyMatch(title -> title.startsWith("Victimes d’homicide"));
    }

    @Test
    void the_first_page_has_the_latest_figures_with_source_and_date() throws Exception {
        var figures = Jsoup.parse(get("/fr").body()).select(".latest-figure");

        assertThat(figures.text())
                .contains("Victimes d’homicide")
                .doesNotContain("Guadeloupe"); // of the country, and not of a part of another
        assertThat(figures).hasSize(3).allSatisfy(figure -> {
            assertThat(figure.select(".latest-value").text()).matches("[\\d\u00a0, %]+( pour 100 000 habitants)?");
            assertThat(figure.select("time").attr("datetime")).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(figure.select("svg.spark path")).isNotEmpty();
        });
    }

    @Test
    void figures_of_a_marked_publication_are_nowhere_for_those_who_may_not_read_it() throws Exception {
        var csv = "Year,Region,Secret seizures\n2020,Ontario,10\n2021,Ontario,20\n2020,Manitoba,1\n2021,Manitoba,2\n";
        var metadata = Api.metadata("Secret seizures of the north", Tlp.GREEN)
                .replace("\"study\"", "\"statistics\"")
                .replace("\"GREEN\"", "\"AMBER\"");
        var sent = api.send(api.request("/api/publications")
                .header("Content-Type", Multipart.TYPE)
                .POST(new Multipart()
                        .metadata(metadata)
                        .file("secret.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .body()));
        api.done(new ObjectMapper().readTree(sent.body()).get("id").asText());
        var seen = new ObjectMapper()
                .readTree(get("/catalogue.jsonld", "Authorization", BASIC).body())
                .get("dataset");
        JsonNode hidden = null;
        for (var dataset : seen) {
            hidden = dataset.get("title").get("en").asText().startsWith("Secret seizures") ? dataset : hidden;
        }

        assertThat(hidden).as("seen by the staff").isNotNull();
        var path = hidden.get("landingPage").get(0).asText().substring(BASE.length());
        assertThat(get(path, "Authorization", BASIC).body()).contains("TLP:AMBER");
        assertThat(get(path + "/plot.svg", "Authorization", BASIC).body()).contains("TLP:AMBER");
        for (var open : new String[] {path, path + "/plot.svg", path + "/plot.png"}) {
            assertThat(get(open).statusCode()).as(open).isEqualTo(404);
        }
        for (var list : new String[] {
            "/en/statistics",
            "/en/statistics.atom",
            "/catalogue.jsonld",
            "/en",
            DATASET + "?with=" + hidden.get("identifier").asText()
        }) {
            assertThat(get(list).body()).as(list).doesNotContain("Secret seizures");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?plot=%3Cscript%3E&measure=%00&by=..&show=%22%3E%3Cb%3E&f.x=%27&scale=zzz&from=%F0%9F%92%A9&at=-1&with=%2F&page=0&sort=--&where=%3C&is=%3E&row=-1&version=1",
                "?version=99",
                "?version=x&row=99999999999999999999",
                "?is=%28%5B%2B&where=Geography",
                "?sort=Year&page=999999"
            })
    void whatever_stands_in_the_address_the_answer_is_a_page(String query) throws Exception {
        assertThat(get(DATASET + query).statusCode()).isIn(200, 404);
        assertThat(get(DATASET + query).body())
                .doesNotContain("<script>", "\"><b>")
                .contains("</html>");
        assertThat(get(DATASET + "/plot.svg" + query).statusCode()).isIn(200, 404);
    }
}
