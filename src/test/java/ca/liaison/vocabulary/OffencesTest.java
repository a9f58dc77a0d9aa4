package ca.liaison.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffencesTest {

    private final Offences offences = new Offences(Path.of("content"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Homicide victims|homicide",
                "Victimes d'homicide|homicide",
                "Cambriolages de logement|break-and-enter",
                "Burglary of dwellings|break-and-enter",
                "VOL QUALIFIE|robbery",
                "Vols avec armes|robbery",
                "Coups et blessures volontaires|assault",
                "Larceny-theft1|theft",
                "Shoplifting of $5,000 or under|shoplifting",
                "Vol à l’étalage de 5 000 $ ou moins|shoplifting",
                "Hameçonnage (phishing)|phishing",
                "Usage de stupéfiants|drugs",
                "Violences sexuelles|sexual-violence"
            })
    void an_offence_is_known_by_the_words_of_the_sources(String text, String id) {
        assertThat(offences.find(text)).map(Term::id).contains(id);
    }

    @Test
    void a_heading_tells_every_offence_it_speaks_of() {
        assertThat(offences.in("Rate of homicide and robbery per 100,000, 2023"))
                .extracting(Term::id)
                .containsExactlyInAnyOrder("homicide", "robbery");
        assertThat(offences.in("Vol de véhicules à moteur et vol qualifié"))
                .extracting(Term::id)
                .containsExactlyInAnyOrder("motor-vehicle-theft", "robbery");
    }

    @Test
    void what_is_said_not_to_be_an_offence_is_none() {
        assertThat(offences.in("Non-violent crime severity index")).isEmpty();
        assertThat(offences.in("Population")).isEmpty();
        assertThat(offences.in("")).isEmpty();
    }

    @Test
    void no_word_leads_to_two_offences() {
        for (var term : offences.all()) {
            for (var name : new String[] {term.label().en(), term.label().fr()}) {
                assertThat(offences.find(name)).map(Term::id).as(name).contains(term.id());
            }
        }
    }

    @Test
    void the_volume_of_a_journal_is_no_theft() {
        assertThat(offences.in("Juristat, vol. 42: marriages")).isEmpty();
        assertThat(offences.in("Juristat, vol. 42, no 3 : mariages", Language.FR))
                .isEmpty();
        assertThat(offences.in("Le vol en 2019", Language.FR))
                .extracting(Term::id)
                .containsExactly("theft");
        assertThat(offences.in("Vol of the year 2019", Language.EN)).isEmpty();
    }
}
