package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.liaison.Complaint;
import ca.liaison.identity.Marking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribingTest {

    @TempDir
    Path folder;

    private Describing describing;

    @BeforeEach
    void with_a_vocabulary() {
        describing = new Describing(AContent.in(folder).vocabulary());
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
        assertThat(complaints("{}")).extracting(Complaint::field).containsExactly("kind", "language", "title.en", "title.fr", "summary.en", "summary.fr",
                "published", "organization", "marking");
    }

    @Test
    void every_fault_is_told_at_once() {
        var wrong = AContent.metadata().replace("\"study\"", "\"poem\"").replace("theft", "cooking").replace("\"CA\"", "\"Canada\"")
                .replace("2026-01-15", "2026-02-30").replace("CLEAR", "WHITE").replace("\"police\"", "\"nobody\"");

        assertThat(complaints(wrong)).extracting(Complaint::field)
                .containsExactly("kind", "published", "organization", "topics", "countries", "marking.tlp");
    }

    @Test
    void a_null_where_a_relation_belongs_is_told() {
        assertThat(complaints(AContent.metadata().replaceFirst("\\{", "{\"relations\": [null],"))).extracting(Complaint::field).containsExactly("relations");
    }

    @Test
    void a_title_of_a_thousand_characters_is_too_long() {
        assertThat(complaints(AContent.metadata().replace("Burglary", "x".repeat(1_000))))
                .containsExactly(Complaint.of("title.en", "publications.metadata.tooLong", 300));
    }

    @Test
    void a_field_that_nobody_knows_is_named() {
        assertThat(complaints(AContent.metadata().replace("\"summary\"", "\"abstract\"")))
                .containsExactly(Complaint.of("abstract", "publications.metadata.unknownField"));
    }

    @Test
    void a_wrong_shape_is_named() {
        assertThat(complaints(AContent.metadata().replace("[\"theft\"]", "{\"a\": 1}")))
                .containsExactly(Complaint.of("topics", "publications.metadata.wrongShape"));
    }

    @Test
    void what_is_no_json_is_told_with_its_place() {
        assertThat(complaints("{\n  \"kind\": }")).containsExactly(Complaint.of("metadata", "publications.metadata.notJson", 2, 11));
        assertThat(complaints("")).extracting(Complaint::messageKey).containsExactly("publications.metadata.notJson");
        assertThat(complaints("null")).extracting(Complaint::messageKey).containsExactly("publications.metadata.missing");
        assertThat(complaints("[".repeat(100_000))).extracting(Complaint::field).containsExactly("metadata");
    }

    private List<Complaint> complaints(String json) {
        return catchThrowableOfType(InvalidMetadata.class, () -> describing.check(read(json))).complaints();
    }

    private static MetadataDraft read(String json) throws IOException {
        return Drafts.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
