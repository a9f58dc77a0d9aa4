package ca.liaison.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.testing.MongoInMemory;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.forms.Filled;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgencyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    @Test
    void an_agency_is_good_to_the_end_of_its_last_day_in_ottawa() {
        var agency = AnAgency.validUntil("north", "north.example", LocalDate.of(2026, 3, 1));
        assertThat(agency.isGood(Instant.parse("2026-03-02T04:59:59Z"))).isTrue();
        assertThat(agency.isGood(Instant.parse("2026-03-02T05:00:00Z"))).isFalse();
        assertThat(agency.disabled(NOW).isGood(NOW)).isFalse();
        assertThat(agency.disabled(NOW).disabled(NOW.plusSeconds(9)).disabledAt())
                .isEqualTo(NOW);
    }

    @Test
    void nobody_is_let_in_by_an_agency_that_is_not_known_or_disabled() {
        var agencies = new Agencies(MONGO.shelves());
        agencies.add(AnAgency.police("north", "north.example"));
        assertThat(agencies.isGood("north", NOW)).isTrue();
        assertThat(agencies.isGood("south", NOW)).isFalse();

        agencies.save(agencies.get("north").disabled(NOW));
        assertThat(agencies.isGood("north", NOW)).isFalse();
    }

    @Test
    void what_somebody_else_changed_is_not_overwritten() {
        var agencies = new Agencies(MONGO.shelves());
        agencies.add(AnAgency.police("north", "north.example"));
        var seen = agencies.get("north");
        agencies.save(seen.disabled(NOW));
        assertThatThrownBy(() -> agencies.save(seen)).isInstanceOf(EntryChangedMeanwhile.class);
        assertThat(agencies.add(AnAgency.police("north", "other.example"))).isFalse();
    }

    @Test
    void a_form_becomes_an_agency_and_back() {
        var fields = new HashMap<>(Map.of(
                "agencyEn",
                List.of("Québec North Police"),
                "agencyFr",
                List.of("Police du Nord"),
                "agencyKind",
                List.of("POLICE"),
                "country",
                List.of("CA"),
                "domains",
                List.of("@North.example, \n nord.example"),
                "validFromYear",
                List.of("2026"),
                "validFromMonth",
                List.of("1"),
                "validFromDay",
                List.of("31")));
        var agency = form(fields).read(null, 1, null).orElseThrow();
        assertThat(agency.id()).isEqualTo("quebec-north-police");
        assertThat(agency.domains()).containsExactly("north.example", "nord.example");
        assertThat(new AgencyForm(vocabulary(), AgencyForm.of(agency)).read(agency.id(), 1, null))
                .contains(agency);

        fields.put("domains", List.of("<script>"));
        fields.put("validUntilYear", List.of("2025"));
        fields.put("validUntilMonth", List.of("2"));
        fields.put("validUntilDay", List.of("30"));
        fields.put("country", List.of("XX"));
        var wrong = form(fields);
        assertThat(wrong.read(null, 1, null)).isEmpty();
        assertThat(wrong.complaints())
                .extracting(complaint -> complaint.field())
                .containsExactly("country", "domains", "validUntil");
    }

    private static AgencyForm form(Map<String, List<String>> fields) {
        return new AgencyForm(vocabulary(), new Filled(fields));
    }

    private static Vocabulary vocabulary() {
        return new Vocabulary(Path.of("content"));
    }
}
