package ca.liaison.publications.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.liaison.Complaint;
import ca.liaison.identity.Category;
import ca.liaison.identity.Marking;
import ca.liaison.publications.AContent;
import ca.liaison.publications.Handling;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Kind;
import ca.liaison.publications.MetadataDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribingTest {

    @TempDir
    Path folder;

    private MetadataCheck describing;

    @BeforeEach
    void with_a_vocabulary() {
        describing = new MetadataCheck(AContent.in(folder).vocabulary(), Category.PROTECTED_A, null);
    }

    @Test
    void whole_metadata_is_accepted() throws IOException {
        var metadata = describing.check(read(AContent.metadata()));

        assertThat(metadata.kind()).isEqualTo(Kind.STUDY);
        assertThat(metadata.marking()).isEqualTo(Marking.PUBLIC);
        assertThat(metadata.published()).hasToString("2026-01-15");
    }

    @Test
    void nothing_at_all_is_told_field_by_field() {
        assertThat(complaints("{}"))
                .extracting(Complaint::field)
                .containsExactly(
                        "kind",
                        "language",
                        "title.en",
                        "title.fr",
                        "summary.en",
                        "summary.fr",
                        "published",
                        "organization",
                        "marking");
    }

    @Test
    void every_fault_is_told_at_once() {
        var wrong = AContent.metadata()
                .replace("\"study\"", "\"poem\"")
                .replace("theft", "cooking")
                .replace("\"CA\"", "\"Canada\"")
                .replace("2026-01-15", "2026-02-30")
                .replace("CLEAR", "WHITE")
                .replace("\"police\"", "\"nobody\"");

        assertThat(complaints(wrong))
                .extracting(Complaint::field)
                .containsExactly("kind", "published", "organization", "topics", "countries", "marking.tlp");
    }

    @Test
    void everything_about_handling_is_kept_as_it_was_meant() throws IOException {
        var written = with("AMBER", """
                "originator": "police", "originatorMarking": " For Official Use Only ", "release": {"agencies": ["rcmp", "RCMP "], "people": ["A.B@Example.ORG"]},
                "embargo": "2026-03-01T08:00:00-05:00", "expires": "2027-03-01T13:00:00Z",""");

        assertThat(describing.check(read(written)).handling())
                .isEqualTo(new Handling(
                        "police",
                        "For Official Use Only",
                        List.of("rcmp"),
                        List.of("a.b@example.org"),
                        Instant.parse("2026-03-01T13:00:00Z"),
                        Instant.parse("2027-03-01T13:00:00Z")));
        assertThat(describing.check(read(AContent.metadata())).handling()).isNull();
    }

    @Test
    void what_is_wrong_about_handling_is_told_by_its_field() {
        assertThat(complaints(with("AMBER", """
                "originator": "nobody", "originatorMarking": "%s", "release": {"agencies": ["a b"], "people": ["nobody"]}, "embargo": "soon",
                "expires": "2027-02-30T00:00:00Z",""".formatted("x".repeat(101)))))
                .extracting(Complaint::field)
                .containsExactlyInAnyOrder(
                        "originator", "originatorMarking", "release.agencies", "release.people", "embargo", "expires");
        assertThat(complaints(
                        with("AMBER", "\"embargo\": \"2027-03-01T13:00:00Z\", \"expires\": \"2026-03-01T13:00:00Z\",")))
                .containsExactly(Complaint.of("expires", "publications.metadata.beforeEmbargo"));
    }

    @ParameterizedTest
    @CsvSource({
        "UNCLASSIFIED,CLEAR,none,",
        "UNCLASSIFIED,CLEAR,people,listOfClear",
        "UNCLASSIFIED,GREEN,agencies,",
        "UNCLASSIFIED,AMBER,none,",
        "UNCLASSIFIED,AMBER+STRICT,agencies,",
        "UNCLASSIFIED,RED,people,",
        "UNCLASSIFIED,RED,agencies,peopleOnly",
        "UNCLASSIFIED,RED,none,",
        "PROTECTED_A,CLEAR,none,tooWide",
        "PROTECTED_A,GREEN,none,",
        "PROTECTED_A,AMBER,people,",
        "PROTECTED_B,AMBER,people,aboveCeiling",
        "PROTECTED_B,GREEN,none,aboveCeiling tooWide"
    })
    void pairs_that_do_not_go_together_are_refused_with_the_reason(
            String category, String tlp, String list, String reasons) throws IOException {
        var release = list.equals("none")
                ? ""
                : "\"release\": {\"" + list + "\": [\"" + (list.equals("people") ? "a@b.ca" : "rcmp") + "\"]},";
        var written = with(tlp, release).replace("UNCLASSIFIED", category);

        if (reasons == null) {
            assertThat(describing.check(read(written)).marking().tlp().label()).isEqualTo(tlp);
        } else {
            assertThat(complaints(written))
                    .extracting(Complaint::messageKey)
                    .containsExactly(Stream.of(reasons.split(" "))
                            .map(reason -> "publications.marking." + reason)
                            .toArray(String[]::new));
        }
    }

    private static String with(String tlp, String more) {
        return AContent.metadata()
                .replace("CLEAR", tlp)
                .replaceFirst("\\{", "{" + Matcher.quoteReplacement(more.strip()));
    }

    @Test
    void a_null_where_a_relation_belongs_is_told() {
        assertThat(complaints(AContent.metadata().replaceFirst("\\{", "{\"relations\": [null],")))
                .extracting(Complaint::field)
                .containsExactly("relations");
    }

    @Test
    void a_title_of_a_thousand_characters_is_too_long() {
        assertThat(complaints(AContent.metadata().replace("Burglary", "x".repeat(1_000))))
                .containsExactly(Complaint.of("title.en", "publications.metadata.tooLong", 300));
    }

    @Test
    void a_field_that_nobody_knows_is_named() {
        assertThat(complaints(AContent.metadata().replace("\"summary\"", "\"abstract\"")))
                .containsExactly(Complaint.of("abstract", "json.unknownField"));
    }

    @Test
    void a_wrong_shape_is_named() {
        assertThat(complaints(AContent.metadata().replace("[\"theft\"]", "{\"a\": 1}")))
                .containsExactly(Complaint.of("topics", "json.wrongShape"));
    }

    @Test
    void what_is_no_json_is_told_with_its_place() {
        assertThat(complaints("{\n  \"kind\": }")).containsExactly(Complaint.of("metadata", "json.notJson", 2, 11));
        assertThat(complaints("")).extracting(Complaint::messageKey).containsExactly("json.notJson");
        assertThat(complaints("null")).extracting(Complaint::messageKey).containsExactly("json.missing");
        assertThat(complaints("[".repeat(100_000))).extracting(Complaint::field).containsExactly("metadata");
    }

    private List<Complaint> complaints(String json) {
        return catchThrowableOfType(InvalidMetadata.class, () -> describing.check(read(json)))
                .complaints();
    }

    private static MetadataDraft read(String json) throws IOException {
        return Drafts.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
