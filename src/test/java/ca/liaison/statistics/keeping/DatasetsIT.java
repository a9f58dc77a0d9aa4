package ca.liaison.statistics.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Api;
import ca.liaison.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The datasets of the shipped content, as programs and liaison officers meet them. */
class DatasetsIT extends RunningPortal {

    private static final String PROPERTY_CRIME = "property-crime-and-robbery-canada-1";
    private static final String HOMICIDES = "homicide-victims-by-province-1";

    @Test
    void a_publication_names_its_datasets_and_they_name_it() throws Exception {
        var publication = json("/api/publications/property-crime-and-robbery-canada");
        var dataset = json("/api/datasets/" + PROPERTY_CRIME);

        assertThat(publication.at("/datasets/0/id").asText()).isEqualTo(PROPERTY_CRIME);
        assertThat(publication.at("/datasets/0/title/fr").asText()).startsWith("Crimes contre les biens");
        assertThat(dataset.get("publication").asText()).isEqualTo("property-crime-and-robbery-canada");
        assertThat(get("/en/publications/property-crime-and-robbery-in-canada-rates-1998-to-2023")
                        .body())
                .contains("/en/statistics/");
    }

    @Test
    void the_table_that_came_in_both_languages_is_one_and_its_columns_are_named_in_both() throws Exception {
        var dataset = json("/api/datasets/" + PROPERTY_CRIME);

        assertThat(json("/api/datasets?publication=property-crime-and-robbery-canada")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(dataset.at("/columns/1/name/en").asText()).isEqualTo("Breaking and entering");
        assertThat(dataset.at("/columns/1/name/fr").asText()).isEqualTo("Introduction par effraction");
        assertThat(dataset.at("/columns/1/type").asText()).isEqualTo("rate");
        assertThat(dataset.at("/columns/0/type").asText()).isEqualTo("year");
    }

    @Test
    void rows_are_filtered_sorted_and_paged_and_lead_to_the_next_page() throws Exception {
        var answer = get("/api/datasets/" + PROPERTY_CRIME + "/rows?filter=year:ge:2000&sort=-robbery&size=5");

        var rows = new ObjectMapper().readTree(answer.body());
        assertThat(rows.get("total").asInt()).isEqualTo(24);
        assertThat(rows.at("/rows/0/values/robbery").asInt()).isEqualTo(106);
        assertThat(rows.at("/rows/0/values/year").asInt()).isEqualTo(2006);
        assertThat(answer.headers().firstValue("Link").orElse(""))
                .contains("page=2")
                .contains("rel=\"next\"");
        assertThat(get(
                                "/api/datasets/" + PROPERTY_CRIME + "/rows?size=5",
                                "If-None-Match",
                                get("/api/datasets/" + PROPERTY_CRIME + "/rows?size=5")
                                        .headers()
                                        .firstValue("ETag")
                                        .orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void groups_are_added_up_in_the_readers_language() throws Exception {
        var groups = json("/api/datasets/" + HOMICIDES
                        + "/rows?group=geography&sum=homicide-victims&filter=year:ge:2020&language=fr")
                .get("groups");

        assertThat(groups.findValuesAsText("geography")).contains("Québec", "Colombie-Britannique");
        for (var group : groups) {
            if (group.at("/keys/geography").asText().equals("Québec")) {
                assertThat(group.at("/values/sum homicide-victims").asDouble()).isEqualTo(87 + 90 + 111 + 101);
            }
        }
    }

    @Test
    void what_cannot_be_answered_is_a_problem_in_the_readers_language() throws Exception {
        var answer = get("/api/datasets/" + PROPERTY_CRIME + "/rows?sort=nothing", "Accept-Language", "fr");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("n’a pas de colonne");
        for (var query : new String[] {
            "?filter=x",
            "?filter=year:ge:soon",
            "?page=0",
            "?size=x",
            "?group=year&sum=nothing",
            "?version=99",
            "?filter=year:foo:1",
            "?filter=%00:eq:%00"
        }) {
            assertThat(get("/api/datasets/" + PROPERTY_CRIME + "/rows" + query).statusCode())
                    .as(query)
                    .isIn(400, 404);
        }
        assertThat(get("/api/datasets/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void all_rows_can_be_taken_home_with_what_they_mean() throws Exception {
        var csv = get("/api/datasets/" + PROPERTY_CRIME + "/rows.csv?language=fr");
        var metadata = json("/api/datasets/" + PROPERTY_CRIME + "/rows.csv-metadata.json");
        var xlsx = get("/api/datasets/" + PROPERTY_CRIME + "/rows.xlsx");
        var rows = json("/api/datasets/" + PROPERTY_CRIME + "/rows.json");

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Link").orElse(""))
                .contains("rows.csv-metadata.json")
                .contains("describedby");
        assertThat(csv.body())
                .startsWith("Année,Introduction par effraction,")
                .contains("\r\n1998,1163,550,109,303,2063\r\n");
        assertThat(csv.body().lines()).hasSize(27);
        assertThat(metadata.at("/tableSchema/columns/0/datatype").asText()).isEqualTo("gYear");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(rows).hasSize(26);
    }

    @Test
    void what_is_marked_is_kept_by_no_cache_and_told_to_no_other_site() throws Exception {
        var program = new Api(BASE);
        var api = "/api/datasets/" + marked(program, "Marked figures");
        var address = java.net
                .URI
                .create(program.json(api).at("/addresses/en").asText())
                .getPath();

        for (var path : List.of(
                api,
                api + "/rows",
                api + "/rows?group=year",
                api + "/rows.csv",
                api + "/rows.csv-metadata.json",
                api + "/rows.xlsx",
                api + "/rows.json",
                address,
                address + "/plot.svg",
                address + "/plot.png")) {
            var answer = get(path, "Authorization", BASIC);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Cache-Control"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).contains("no-referrer");
        }
        assertThat(get("/api/datasets/" + PROPERTY_CRIME + "/rows.csv")
                        .headers()
                        .allValues("Cache-Control"))
                .as("what is public")
                .doesNotContain("no-store");
    }

    private static String marked(Api api, String title) throws Exception {
        var form = new ca.liaison.testing.Multipart()
                .metadata(Api.metadata(title, Api.Tlp.GREEN).replace("\"study\"", "\"statistics\""))
                .file(
                        "secret.csv",
                        "Year,Seizures of a secret kind\n2020,1\n2021,2\n".getBytes(StandardCharsets.UTF_8));
        var answer = api.send(api.request("/api/publications")
                .header("Content-Type", ca.liaison.testing.Multipart.TYPE)
                .POST(form.body()));
        var publication = api.done(
                        new ObjectMapper().readTree(answer.body()).get("id").asText())
                .get("publication")
                .asText();
        return api.json("/api/datasets?publication=" + publication)
                .at("/items/0/id")
                .asText();
    }

    @Test
    void what_a_reader_may_not_read_has_no_datasets_for_them() throws Exception {
        var api = new Api(BASE);
        var id = marked(api, "Secret figures");
        var publication = api.json("/api/datasets/" + id).get("publication").asText();

        assertThat(api.json("/api/datasets/" + id + "/rows").get("total").asInt())
                .isEqualTo(2);
        assertThat(get("/api/datasets/" + id).statusCode()).isEqualTo(404);
        assertThat(get("/api/datasets/" + id + "/rows.csv").statusCode()).isEqualTo(404);
        assertThat(json("/api/datasets?publication=" + publication).get("total").asInt())
                .isZero();
        assertThat(get("/api/datasets").body()).doesNotContain(id);
        assertThat(json("/api/publications?q=" + Api.encoded("\"seizures of a secret kind\""))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_search_for_a_column_or_a_value_leads_to_the_table() throws Exception {
        var found = json("/api/publications?size=100&q=" + Api.encoded("\"Introduction par effraction\""));

        var units = found.get("items").findValues("pages").stream()
                .flatMap(pages -> pages.findValuesAsText("unit").stream())
                .toList();
        assertThat(units).contains("table");
        assertThat(get("/fr/publications?q=" + Api.encoded("\"Introduction par effraction\""))
                        .body())
                .contains("/fr/statistiques/" + PROPERTY_CRIME + "?q=");
    }

    @Test
    void a_correction_is_looked_at_first_then_holds_and_only_officers_may_make_it() throws Exception {
        var address = "/en/publish/datasets/hate-crimes-race-ethnicity-canada-1/correct";
        var page = get(address, "Authorization", BASIC);
        var fields = fields(page.body());
        fields.put("name0En", "Motive");
        fields.put("name0Fr", "Motif");

        var preview = post(address, form(fields) + "&preview=1");
        var untouched = json("/api/datasets/hate-crimes-race-ethnicity-canada-1")
                .at("/columns/0/name/en")
                .asText();
        var saved = post(address, form(fields));
        var again = post(address, form(fields));

        assertThat(get(address).statusCode()).isIn(302, 303, 401);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("<th scope=\"col\">Motive</th>");
        assertThat(untouched).isNotEqualTo("Motive");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(json("/api/datasets/hate-crimes-race-ethnicity-canada-1")
                        .at("/columns/0/name/fr")
                        .asText())
                .isEqualTo("Motif");
        assertThat(again.statusCode()).as("somebody else saved meanwhile").isEqualTo(409);
        assertThat(get(
                                address.replace("/en/publish", "/fr/publier").replace("/correct", "/corriger"),
                                "Authorization",
                                BASIC)
                        .body())
                .contains("Corriger le tableau");
    }

    private static java.net.http.HttpResponse<String> post(String address, String form) throws Exception {
        return post(
                address,
                BodyPublishers.ofString(form),
                "Authorization",
                BASIC,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                BASE);
    }

    private static Map<String, String> fields(String html) {
        var fields = new LinkedHashMap<String, String>();
        var input = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*>")
                .matcher(html.substring(html.indexOf("id=\"correct\"")));
        while (input.find()) {
            var value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
            fields.put(
                    input.group(1),
                    value.find()
                            ? value.group(1)
                                    .replace("&amp;", "&")
                                    .replace("&#34;", "\"")
                                    .replace("&#39;", "'")
                            : "");
        }
        return fields;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
