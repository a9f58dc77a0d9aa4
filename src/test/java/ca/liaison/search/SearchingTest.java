package ca.liaison.search;

import static ca.liaison.Language.EN;
import static ca.liaison.Language.FR;
import static ca.liaison.search.AnEntry.ANONYMOUS;
import static ca.liaison.search.AnEntry.open;
import static ca.liaison.search.AnEntry.secret;
import static ca.liaison.search.AnEntry.tag;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Bilingual;
import ca.liaison.search.Thesaurus.Synonyms;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchingTest {

    static final Tag FRAUD = tag("fraud", "Fraud", "Fraude");
    static final Tag TERROR = tag("terrorism", "Terrorism", "Terrorisme");
    static final Tag RCMP = tag("rcmp", "Royal Canadian Mounted Police", "Gendarmerie royale du Canada");
    static final Tag CANADA = tag("CA", "Canada", "Canada");
    static final Tag FRANCE = tag("FR", "France", "France");
    static final Thesaurus THESAURUS = new Thesaurus(List.of(
            new Synonyms(List.of("fraud", "swindle"), List.of("fraude", "escroquerie")),
            new Synonyms(List.of("money laundering"), List.of("blanchiment d'argent"))));

    @TempDir
    static Path folder;

    static Index index;
    static Searching searching;

    @BeforeAll
    static void fill() {
        index = new Index(folder);
        searching = new Searching(index, THESAURUS);
        open("homicide")
                .titled("Homicide in Canada", "L’homicide au Canada")
                .summary("Figures of a year", "Les chiffres d’une année")
                .about(TERROR)
                .from(RCMP, CANADA)
                .files(EN, FR)
                .published(LocalDate.of(2023, 5, 1))
                .page(EN, "An introduction that says little.")
                .page(
                        EN,
                        "Homicides were <fewer> & fewer. The purple elephant sentinel stands here. Investigators closed many cases.")
                .page(FR, "Les homicides ont diminué; l'armée furieuse n’est pas venue.")
                .putInto(index);
        open("escroquerie")
                .titled(null, "Les escroqueries en ligne")
                .summary(null, "Comment s’en protéger")
                .kind("guide")
                .from(null, FRANCE)
                .files(FR)
                .published(LocalDate.of(2024, 1, 2))
                .page(FR, "Le blanchiment d’argent suit l’escroquerie. Évènements récents.")
                .putInto(index);
        open("slides")
                .titled("Symposium slides", "Diapositives du symposium")
                .kind("conference")
                .about(FRAUD)
                .files(EN)
                .published(null)
                .piece(Container.SLIDE, 7, null, "Crypto assets and investigators")
                .piece(Container.SHEET, 2, "Table B", "elephant counts by province")
                .putInto(index);
        secret("hidden")
                .titled("Homicide in hiding", "Homicide caché")
                .about(FRAUD)
                .page(EN, "The zebra informant is an investigator of homicide.")
                .putInto(index);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static List<String> ids(String q) {
        return ids(SearchRequest.of(q, EN));
    }

    static List<String> ids(SearchRequest request) {
        return searching.search(request, ANONYMOUS).hits().stream().map(Hit::id).toList();
    }

    @Test
    void words_are_found_in_every_inflection_and_in_both_languages() {
        assertThat(ids("homicides")).containsExactly("homicide");
        assertThat(ids("investigator")).containsExactlyInAnyOrder("homicide", "slides");
        assertThat(ids("evenement")).containsExactly("escroquerie");
        assertThat(ids("armee")).containsExactly("homicide");
        assertThat(ids("l’armee")).containsExactly("homicide");
        assertThat(ids("l'homicide")).containsExactly("homicide");
        assertThat(ids("gendarmerie")).containsExactly("homicide");
    }

    @Test
    void numbers_are_found_as_they_stand(@TempDir Path own) {
        try (var numbered = new Index(own)) {
            open("figures")
                    .titled("Homicides of 2019", "Les homicides de 2019")
                    .summary("In 14 tables", "En 14 tableaux")
                    .page(EN, "In all 1,492 people; 87.5 per cent of them men.")
                    .page(FR, "En tout 1492 personnes, en 2020.")
                    .putInto(numbered);
            var finding = new Searching(numbered, THESAURUS);
            for (var q : List.of(
                    "2019",
                    "title:2019",
                    "titre:2019",
                    "14",
                    "1492",
                    "1,492",
                    "87.5",
                    "homicides 2019",
                    "people 1,492",
                    "149*",
                    "\"2019\"")) {
                assertThat(finding.search(SearchRequest.of(q, EN), ANONYMOUS).hits())
                        .as(q)
                        .hasSize(1);
            }
            for (var q : List.of("7777", "title:1492", "homicide -2019", "87")) {
                assertThat(finding.search(SearchRequest.of(q, EN), ANONYMOUS).hits())
                        .as(q)
                        .isEmpty();
            }
            var page = finding.search(SearchRequest.of("1492", FR), ANONYMOUS)
                    .hits()
                    .get(0)
                    .pages()
                    .get(0);
            assertThat(page.number()).isEqualTo(2);
            assertThat(page.highlight()).contains("<mark>1492</mark>");
        }
    }

    @Test
    void all_words_are_wanted_and_little_ones_do_not_count() {
        assertThat(ids("the elephant of the province")).containsExactly("slides");
        assertThat(searching
                        .search(SearchRequest.of("elephant province", EN), ANONYMOUS)
                        .relaxed())
                .isFalse();
    }

    @Test
    void when_no_entry_has_all_words_those_with_most_are_shown() {
        var results = searching.search(SearchRequest.of("elephant province symposium xylophone", EN), ANONYMOUS);
        assertThat(results.relaxed()).isTrue();
        assertThat(results.hits()).extracting(Hit::id).containsExactly("slides");
    }

    @Test
    void a_misspelt_word_still_brings_what_has_it_spelt_right() {
        var results = searching.search(SearchRequest.of("figures homocide", EN), ANONYMOUS);
        assertThat(results.relaxed()).isTrue();
        assertThat(results.correction()).contains("figures homicide");
        assertThat(results.hits()).extracting(Hit::id).containsExactly("homicide");
        assertThat(ids("homocide")).containsExactly("homicide");
        assertThat(ids("zebro")).isEmpty();
    }

    @Test
    void what_only_makes_a_question_of_the_words_is_not_asked_for() {
        assertThat(ids("how can I close which cases")).containsExactly("homicide");
        assertThat(ids("comment et quand closed cases")).containsExactly("homicide");
    }

    @Test
    void an_expression_counts_for_more_than_its_words_apart(@TempDir Path own) {
        try (var index = new Index(own)) {
            open("apart")
                    .titled("Apart", "Loin")
                    .files(EN)
                    .page(
                            EN,
                            "Money is one thing and laundering is another. The money was clean, the laundering of linen cheap.")
                    .putInto(index);
            open("together")
                    .titled("Together", "Près")
                    .files(EN)
                    .page(
                            EN,
                            "Of money laundering one speaks at length when one has the time to do so, and then one speaks of it no more.")
                    .putInto(index);
            var found = new Searching(index, THESAURUS)
                    .search(SearchRequest.of("laundering money", EN), ANONYMOUS)
                    .hits();
            var asWritten = new Searching(index, THESAURUS)
                    .search(SearchRequest.of("money laundering", EN), ANONYMOUS)
                    .hits();

            assertThat(found).extracting(Hit::id).containsExactly("apart", "together");
            assertThat(asWritten).extracting(Hit::id).containsExactly("together", "apart");
        }
    }

    @Test
    void phrases_exclusions_alternatives_and_wildcards_do_what_they_say() {
        assertThat(ids("\"purple elephant\"")).containsExactly("homicide");
        assertThat(ids("\"elephant purple\"")).isEmpty();
        assertThat(ids("“purple elephant”")).containsExactly("homicide");
        assertThat(ids("elephant -purple")).containsExactly("slides");
        assertThat(ids("elephant -\"by province\"")).containsExactly("homicide");
        assertThat(ids("purple OR crypto")).containsExactlyInAnyOrder("homicide", "slides");
        assertThat(ids("purple OU crypto")).containsExactlyInAnyOrder("homicide", "slides");
        assertThat(ids("eleph*")).containsExactlyInAnyOrder("homicide", "slides");
        assertThat(ids("évén*")).containsExactly("escroquerie");
        assertThat(ids("évèn* récents")).containsExactly("escroquerie");
        assertThat(ids("title:elephant")).isEmpty();
        assertThat(ids("titre:homicide")).containsExactly("homicide");
        assertThat(ids("-elephant")).containsExactly("escroquerie");
    }

    @Test
    void a_question_in_one_language_finds_what_was_written_in_the_other() {
        assertThat(ids("swindles")).contains("escroquerie");
        assertThat(ids("money laundering")).containsExactly("escroquerie");
        assertThat(ids(SearchRequest.of("blanchiment d'argent", FR))).containsExactly("escroquerie");
        assertThat(searching
                        .search(SearchRequest.of("money laundering", EN), ANONYMOUS)
                        .relaxed())
                .isFalse();
    }

    @Test
    void hits_name_the_page_and_highlight_the_words_safely() {
        var hit = searching
                .search(SearchRequest.of("fewer elephants", EN), ANONYMOUS)
                .hits()
                .get(0);
        assertThat(hit.pages()).extracting(PageHit::number).containsExactly(2);
        assertThat(hit.pages().get(0).container()).isEqualTo(Container.PAGE);
        assertThat(hit.pages().get(0).highlight())
                .contains("&lt;<mark>fewer</mark>&gt; &amp; <mark>fewer</mark>")
                .doesNotContain("<fewer>");
        var slides = searching
                .search(SearchRequest.of("\"crypto assets\"", EN), ANONYMOUS)
                .hits()
                .get(0);
        assertThat(slides.pages())
                .containsExactly(new PageHit(
                        Container.SLIDE, 7, null, "f".repeat(64), EN, "<mark>Crypto assets</mark> and investigators"));
        var wild = searching
                .search(SearchRequest.of("prov*", EN), ANONYMOUS)
                .hits()
                .get(0);
        assertThat(wild.pages())
                .extracting(PageHit::label, PageHit::highlight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Table B", "elephant counts by <mark>province</mark>"));
    }

    @Test
    void a_hit_has_all_that_its_card_shows() {
        var hit = searching.find("homicide", ANONYMOUS).orElseThrow();
        assertThat(hit.title()).isEqualTo(new Bilingual("Homicide in Canada", "L’homicide au Canada"));
        assertThat(hit.slug()).isEqualTo(new Bilingual("homicide-en", "homicide-fr"));
        assertThat(hit.topics()).containsExactly(TERROR);
        assertThat(hit.organization()).isEqualTo(RCMP);
        assertThat(hit.countries()).containsExactly(CANADA);
        assertThat(hit.languages()).containsExactly(EN, FR);
        assertThat(hit.published()).isEqualTo(LocalDate.of(2023, 5, 1));
        assertThat(hit.formats()).containsExactly("PDF");
        assertThat(hit.marking()).isEqualTo(ca.liaison.identity.Marking.PUBLIC);
        assertThat(searching
                        .find("escroquerie", ANONYMOUS)
                        .orElseThrow()
                        .title()
                        .en())
                .isNull();
    }

    @Test
    void facets_count_what_the_viewer_may_see_and_ignore_their_own_filter() {
        var results = searching.search(SearchRequest.of("", EN).with(Facet.KIND, "guide"), ANONYMOUS);
        assertThat(results.total()).isEqualTo(1);
        assertThat(results.facets().get(Facet.KIND))
                .containsExactlyInAnyOrder(
                        new FacetCount("guide", 1), new FacetCount("study", 1), new FacetCount("conference", 1));
        assertThat(results.facets().get(Facet.YEAR)).containsExactly(new FacetCount("2024", 1));
        assertThat(results.facets().get(Facet.LANGUAGE)).containsExactly(new FacetCount("fr", 1));
        assertThat(searching
                        .search(SearchRequest.of("", EN), ANONYMOUS)
                        .facets()
                        .get(Facet.TOPIC))
                .containsExactly(new FacetCount("fraud", 1), new FacetCount("terrorism", 1));
    }

    @Test
    void a_phrase_that_was_cut_at_an_apostrophe_is_found() {
        assertThat(ids("\"homicides ont diminué l'armée furieuse n\"")).containsExactly("homicide");
        assertThat(ids("\"homicides ont augmenté l'armée furieuse n\"")).isEmpty();
        assertThat(ids("\"diminué n\"")).isEmpty();
    }

    @Test
    void what_is_not_current_is_left_out_unless_its_state_is_asked_for() {
        AnEntry.open("relic")
                .titled("A relic of another time", "Une relique")
                .archived()
                .putInto(index);

        assertThat(ids(SearchRequest.of("relic", EN))).isEmpty();
        assertThat(ids(SearchRequest.of("", EN))).doesNotContain("relic");
        assertThat(searching.latest(ANONYMOUS, 10)).extracting(Hit::id).doesNotContain("relic");
        assertThat(ids(SearchRequest.of("relic", EN).with(Facet.STATE, "ARCHIVED")))
                .containsExactly("relic");
        assertThat(searching
                        .search(SearchRequest.of("relic", EN), ANONYMOUS)
                        .facets()
                        .get(Facet.STATE))
                .containsExactly(new FacetCount("ARCHIVED", 1));
        assertThat(searching.find("relic", ANONYMOUS)).isPresent();
        index.remove("relic");
    }

    @Test
    void filters_narrow_and_their_values_are_alternatives() {
        assertThat(ids(SearchRequest.of("", EN).with(Facet.KIND, "guide", "study")))
                .containsExactly("escroquerie", "homicide");
        assertThat(ids(SearchRequest.of("", EN).with(Facet.KIND, "guide").with(Facet.COUNTRY, "CA")))
                .isEmpty();
        assertThat(ids(SearchRequest.of("", EN).with(Facet.YEAR, "2023"))).containsExactly("homicide");
        assertThat(ids(SearchRequest.of("", EN).between(LocalDate.of(2024, 1, 2), null)))
                .containsExactly("escroquerie");
        assertThat(ids(SearchRequest.of("", EN).between(null, LocalDate.of(2023, 12, 31))))
                .containsExactly("homicide");
    }

    @Test
    void results_are_ordered_by_date_or_title_and_paged_without_surprise() {
        assertThat(ids(SearchRequest.of("", EN).sorted(Sort.DATE)))
                .containsExactly("escroquerie", "homicide", "slides");
        assertThat(ids(SearchRequest.of("", EN).sorted(Sort.TITLE)))
                .containsExactly("homicide", "escroquerie", "slides");
        assertThat(ids(SearchRequest.of("", FR).sorted(Sort.TITLE)))
                .containsExactly("slides", "homicide", "escroquerie");
        assertThat(ids(SearchRequest.of("", EN).size(2).page(2))).containsExactly("slides");
        for (int page : new int[] {-1, 0, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(searching
                            .search(SearchRequest.of("", EN).page(page), ANONYMOUS)
                            .total())
                    .isEqualTo(3);
        }
        assertThat(ids(SearchRequest.of("", EN).page(1_000_000))).isEmpty();
    }

    @Test
    void suggestions_begin_with_what_is_typed() {
        assertThat(searching.suggest("homi", EN, ANONYMOUS))
                .contains(new Suggestion(Suggestion.Kind.TITLE, "Homicide in Canada", "homicide"))
                .hasSize(1);
        assertThat(searching.suggest("gend roy", FR, ANONYMOUS))
                .containsExactly(new Suggestion(Suggestion.Kind.ORGANIZATION, "Gendarmerie royale du Canada", "rcmp"));
        assertThat(searching.suggest("terr", FR, ANONYMOUS))
                .containsExactly(new Suggestion(Suggestion.Kind.TOPIC, "Terrorisme", "terrorism"));
        assertThat(searching.suggest("  \"* ", FR, ANONYMOUS)).isEmpty();
    }

    @Test
    void a_correction_is_offered_only_when_it_finds_something_for_this_viewer() {
        assertThat(searching.search(SearchRequest.of("homocide", EN), ANONYMOUS).correction())
                .contains("homicide");
        assertThat(searching
                        .search(SearchRequest.of("Canada homocide", EN), ANONYMOUS)
                        .correction())
                .contains("Canada homicide");
        assertThat(searching.search(SearchRequest.of("homicide", EN), ANONYMOUS).correction())
                .isEmpty();
        assertThat(searching.search(SearchRequest.of("zebro", EN), ANONYMOUS).correction())
                .isEmpty();
        assertThat(searching
                        .search(SearchRequest.of("zebro", EN), AnEntry.CLEARED)
                        .correction())
                .contains("zebra");
    }

    @Test
    void what_is_alike_is_found_and_nothing_for_who_may_not_see_the_entry() {
        assertThat(searching.similar("hidden", ANONYMOUS, 5)).isEmpty();
        assertThat(searching.similar("hidden", AnEntry.CLEARED, 5))
                .extracting(Hit::id)
                .contains("slides", "homicide");
        assertThat(searching.similar("slides", ANONYMOUS, 5))
                .extracting(Hit::id)
                .doesNotContain("slides", "hidden");
    }

    @Test
    void lists_for_browsing_are_complete() {
        assertThat(searching.latest(ANONYMOUS, 2)).extracting(Hit::id).containsExactly("escroquerie", "homicide");
        assertThat(searching.letters(FR, ANONYMOUS)).containsExactly(new FacetCount("D", 1), new FacetCount("L", 2));
        assertThat(searching.startingWith("L", FR, ANONYMOUS))
                .extracting(Hit::id)
                .containsExactly("homicide", "escroquerie");
        assertThat(searching.counts(ANONYMOUS).get(Facet.KIND)).hasSize(3);
        var all = new ArrayList<String>();
        searching.each(ANONYMOUS, hit -> all.add(hit.id()));
        assertThat(all).containsExactly("escroquerie", "homicide", "slides");
    }
}
