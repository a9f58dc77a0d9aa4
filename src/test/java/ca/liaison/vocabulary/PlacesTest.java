package ca.liaison.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private final Places places = new Places(Path.of("content"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ontario [35]|CA-ON",
                "ile du prince edouard|CA-PE",
                "ÎLE-DU-PRINCE-ÉDOUARD|CA-PE",
                "Quebec|CA-QC",
                "Québec1|CA-QC",
                "Terre-Neuve-et-Labrador *|CA-NL",
                "Newfoundland and Labrador²|CA-NL",
                "C.-B.|CA-BC",
                "B.C.|CA-BC",
                "T.N.-O.|CA-NT",
                "Ont.|CA-ON",
                "Territoires du Nord-Ouest incluant le Nunavut|CA-NT-NU",
                "Northwest Territories, including Nunavut|CA-NT-NU",
                "Northwest Territories|CA-NT",
                "Canada|CA",
                "États-Unis|US",
                "etats-unis d'amerique|US",
                "United States|US",
                "U.S.|US",
                "Royaume-Uni|GB",
                "UK|GB",
                "Allemagne|DE",
                "Germany|DE",
                "Corée du Sud|KR",
                "Republic of Korea|KR",
                "Viet Nam|VN",
                "CAN|CA",
                "La Réunion|FR-974",
                "Provence-Alpes-Côte d'Azur|FR-PAC",
                "Corse|FR-20R",
                "Nt|CA-NU",
                "Côte d’Ivoire|CI"
            })
    void a_place_is_known_however_it_is_spelt(String text, String code) {
        assertThat(places.find(text)).map(Place::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toronto, Ontario [35535]",
                "Census metropolitan areas",
                "man",
                "on",
                "it",
                "Total",
                "",
                "NL",
                "12",
                "Thunder Bay"
            })
    void what_names_no_place_or_more_than_one_is_none(String text) {
        assertThat(places.find(text)).isEmpty();
    }

    @Test
    void what_a_two_letter_code_means_is_said_by_the_rest_of_the_column() {
        assertThat(places.among(List.of("NL", "PE", "ON", "Total", "BC")).values())
                .extracting(Place::code)
                .containsExactly("CA-NL", "CA-PE", "CA-ON", "CA-BC");
        assertThat(places.among(List.of("NL", "DE", "FR", "PE")).values())
                .extracting(Place::code)
                .containsExactly("NL", "DE", "FR", "PE");
    }

    @Test
    void every_country_of_iso_3166_is_found_by_its_name_in_both_languages() {
        for (var code : Locale.getISOCountries()) {
            var name = places.get(code).orElseThrow().name();
            assertThat(places.find(name.en()))
                    .as(name.en())
                    .isPresent()
                    .get()
                    .extracting(Place::country)
                    .isIn(code, "FR");
            assertThat(places.find(name.fr()))
                    .as(name.fr())
                    .isPresent()
                    .get()
                    .extracting(Place::country)
                    .isIn(code, "FR");
        }
    }
}
