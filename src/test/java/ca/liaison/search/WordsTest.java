package ca.liaison.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

class WordsTest {

    static final List<String> FRENCH_INFLECTIONS = List.of(
            "homicide/homicides",
            "enquête/enquêtes",
            "enquêteur/enquêteurs",
            "policier/policières",
            "municipal/municipaux",
            "national/nationale",
            "criminel/criminelle",
            "criminel/criminels",
            "réseau/réseaux",
            "victime/victimes",
            "trafiquant/trafiquants",
            "agent/agents",
            "saisie/saisies",
            "arrêté/arrêtés",
            "disparu/disparue",
            "suspect/suspects",
            "financier/financière",
            "tribunal/tribunaux",
            "extradition/extraditions",
            "international/internationaux");
    static final List<String> ACCENTS = List.of(
            "enquête/enquete",
            "gendarmerie royale/gendarmerie royale",
            "prévention/prevention",
            "mandat d’arrêt/mandat d'arret",
            "sécurité/securite",
            "évènement/evenement",
            "événement/evenement",
            "décès/deces",
            "préjudice/prejudice",
            "récidive/recidive",
            "élève/eleve",
            "contrôle/controle");
    static final List<String> ENGLISH_INFLECTIONS = List.of(
            "homicide/homicides",
            "investigation/investigations",
            "investigate/investigating",
            "investigated/investigates",
            "trafficking/trafficked",
            "officer/officers",
            "officer/officer's",
            "agency/agencies",
            "arrest/arrested",
            "seizure/seizures",
            "victim/victims",
            "report/reporting",
            "fraud/frauds",
            "smuggler/smugglers",
            "extradition/extraditions",
            "warrant/warrants",
            "crime/crimes",
            "police/Police",
            "robbery/robberies",
            "launder/laundering");

    static long equal(List<String> pairs, Analyzer analyzer) {
        return pairs.stream()
                .map(pair -> pair.split("/"))
                .filter(pair -> WordAnalysis.of(pair[0], analyzer).equals(WordAnalysis.of(pair[1], analyzer)))
                .count();
    }

    @Test
    void french_inflections_meet_in_at_least_19_of_20() {
        assertThat(equal(FRENCH_INFLECTIONS, WordAnalysis.french())).isGreaterThanOrEqualTo(19);
    }

    @Test
    void french_without_accents_is_the_same_in_all_12() {
        assertThat(equal(ACCENTS, WordAnalysis.french())).isEqualTo(12);
    }

    @Test
    void english_inflections_meet_in_at_least_19_of_20() {
        assertThat(equal(ENGLISH_INFLECTIONS, WordAnalysis.english())).isGreaterThanOrEqualTo(19);
    }

    @Test
    void elision_knows_both_apostrophes() {
        for (var analyzer : List.of(WordAnalysis.french(), WordAnalysis.exact())) {
            for (var article : List.of("l", "d", "qu", "L", "D", "Qu", "jusqu")) {
                assertThat(WordAnalysis.of(article + "'enquête", analyzer))
                        .isEqualTo(WordAnalysis.of("enquete", analyzer));
                assertThat(WordAnalysis.of(article + "’enquête", analyzer))
                        .isEqualTo(WordAnalysis.of("enquete", analyzer));
            }
        }
    }

    @Test
    void accents_never_matter_in_what_is_called_english() {
        for (var pair : List.of(
                "Bélanger/belanger",
                "Gagné/gagne",
                "Élise/elise",
                "Frédéric/frederic",
                "Milošević/milosevic",
                "Sûreté/surete",
                "communiqué/communique",
                "Straße/strasse",
                "Petrović/petrovic")) {
            var spellings = pair.split("/");
            assertThat(WordAnalysis.of(spellings[0], WordAnalysis.english()))
                    .as(pair)
                    .isEqualTo(WordAnalysis.of(spellings[1], WordAnalysis.english()));
        }
    }

    @Test
    void elided_words_are_found_in_what_is_called_english() {
        assertThat(WordAnalysis.of("l’immigration d'enfants", WordAnalysis.english()))
                .isEqualTo(WordAnalysis.of("immigration enfants", WordAnalysis.english()));
    }

    @Test
    void ligatures_are_their_letters() {
        for (var pair : List.of("cœur/coeur", "sœurs/soeurs", "mœurs/moeurs", "chœur/choeur", "Œuvre/oeuvre")) {
            var spellings = pair.split("/");
            for (var analysis : List.of(WordAnalysis.english(), WordAnalysis.french(), WordAnalysis.exact())) {
                assertThat(WordAnalysis.of(spellings[0], analysis))
                        .as(pair)
                        .isEqualTo(WordAnalysis.of(spellings[1], analysis));
            }
        }
    }

    @Test
    void narrow_spaces_part_words_and_what_nobody_sees_does_not() {
        assertThat(WordAnalysis.of("«\u202fextradition\u202f»\u202f; 56\u202f789 voilà\u2060! po\u00adlice"))
                .containsExactly("extradition", "56", "789", "voila", "police");
    }

    @Test
    void exact_words_keep_their_endings() {
        assertThat(WordAnalysis.of("Saint-Jérôme's criminals, l’Armée"))
                .containsExactly("saint", "jerome", "criminals", "armee");
    }
}
