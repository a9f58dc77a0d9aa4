package ca.liaison.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader looks at crime statistics, with scripts and without. Pictures are compared by what they show. */
class PlotsIT extends Journey {

    @Test
    void from_the_list_to_a_plot_of_chosen_places_and_years_without_scripts() {
        var page = window(withoutScripts());
        page.navigate("/en");
        page.locator(".menu.wide a", new Page.LocatorOptions().setHasText("Statistics"))
                .click();
        page.selectOption("#place", "CA-ON");
        page.click(".narrowing button");
        assertThat(page).hasURL(Pattern.compile("place=CA-ON"));
        page.locator(".card-title a", new Page.LocatorOptions().setHasText("Crime Severity Index by province"))
                .click();
        for (var shown = page.locator("input[name=show]:checked"); shown.count() > 0; ) {
            shown.first().uncheck();
        }
        page.check("input[name=show][value=CA]");
        page.check("input[name=show][value=CA-ON]");
        page.selectOption("#view-from", "2014");
        page.selectOption("#view-to", "2016");
        page.click(".controls button");

        assertThat(place(page)).contains("show=CA", "show=CA-ON", "from=2014", "to=2016");
        assertThat(page.locator(".plot-wide .key")).hasText(new String[] {"Canada", "Ontario"});
        assertThat(page.locator(".plot-words"))
                .containsText("Canada rose from 66.9 (2014) to 72.01 (2016), an increase of 7.6%.");
        page.click(".plot-numbers summary");
        assertThat(page.locator(".plot-numbers tbody tr"))
                .hasText(
                        new String[] {"2014 66.90 49.93", "2015 70.39 51.05", "2016 72.01 53.29"},
                        new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        assertThat(spots(page)).allSatisfy(line -> assertThat(line.split(" ")).hasSize(3));
    }

    @Test
    void the_picture_is_the_same_with_scripts_and_without() {
        var with = window(options());
        var without = window(withoutScripts());
        for (var query :
                List.of("", "?plot=bar", "?plot=multiples", "?plot=rows&at=2008", "?plot=map", "?scale=index")) {
            with.navigate(Route.DATASET + query);
            without.navigate(Route.DATASET + query);
            assertThat(spots(with)).as(query).isNotEmpty().isEqualTo(spots(without));
            assertThat(with.locator(".plot-wide text").allTextContents())
                    .as(query)
                    .isEqualTo(without.locator(".plot-wide text").allTextContents());
        }
    }

    @ParameterizedTest
    @CsvSource({"map, 68.67", "rows, 68.67", "line, 68.67", "multiples, 68.67"})
    void every_look_has_the_number_of_the_file(String look, String number) {
        var page = window(withoutScripts());
        page.navigate(Route.DATASET + "?show=CA-PE&from=2008&at=2008&plot=" + look);
        page.click(".plot-numbers summary");
        assertThat(page.locator(".plot-numbers tbody")).containsText(number);
    }

    @Test
    void the_keyboard_walks_along_the_points_and_what_they_say_is_said() {
        var page = window(options());
        page.navigate(Route.DATASET + "?show=CA&show=CA-ON");
        page.locator(".plot-frame").focus();
        var said = page.locator(".plot [role=status]");
        page.keyboard().press("ArrowRight");
        assertThat(said).hasText("Canada, 1998: 118.84");
        page.keyboard().press("ArrowRight");
        assertThat(said).hasText("Canada, 1999: 111.24");
        page.keyboard().press("ArrowDown");
        assertThat(said).hasText(Pattern.compile("Ontario, 1999: .*"));
        page.keyboard().press("End");
        assertThat(said).hasText("Ontario, 2023: 60.88");
        assertThat(page.locator(".plot-tip")).isVisible();
        assertThat(page.locator(".plot-wide .plot-spot")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".plot-tip")).isHidden();
    }

    @Test
    void a_series_is_put_away_and_brought_back() {
        var page = window(options());
        page.navigate(
                "/fr/statistiques/indice-de-gravite-de-la-criminalite-selon-la-province-et-le-territoire-1998-a?show=CA&show=CA-ON");
        assertThat(page.locator(".plot-wide .strand")).hasCount(2);
        page.locator(".plot-shown input").nth(1).uncheck();
        assertThat(page.locator(".plot-wide .strand").nth(1)).isHidden();
        page.locator(".plot-shown input").nth(1).check();
        assertThat(page.locator(".plot-wide .strand").nth(1)).isVisible();
    }

    @Test
    void on_a_small_screen_the_picture_is_another_drawing_of_the_same() {
        var page = window(withoutScripts().setViewportSize(320, 800));
        page.navigate(Route.DATASET);
        assertThat(page.locator(".plot-narrow")).isVisible();
        assertThat(page.locator(".plot-wide")).isHidden();
        assertThat(page.locator(".plot-narrow .key").allTextContents())
                .isEqualTo(page.locator(".plot-wide .key").allTextContents());
    }

    @Test
    void the_table_is_ordered_filtered_and_paged_and_the_plot_stays() {
        var page = window(withoutScripts());
        page.navigate(Route.DATASET + "?plot=map&at=2008");
        page.selectOption("#where", "Geography");
        page.fill("#is", "quebec");
        page.click(".table-filter button");
        assertThat(page.locator(".data tbody tr")).hasCount(25);
        page.locator(".data thead a").first().click();
        page.locator(".data thead a").first().click();
        assertThat(page.locator(".data tbody tr").first()).containsText("2023");
        assertThat(page.locator(".data tbody tr").first()).containsText("62.17");
        assertThat(page.locator(".data th").first()).hasAttribute("aria-sort", "descending");
        page.locator("main .pager a[rel=next]").click();
        assertThat(page.locator(".data tbody tr")).hasCount(1);
        assertThat(page.locator(".plot-wide .tile")).hasCount(13);
        page.click(".toggle a");
        assertThat(page.locator(".data tbody tr")).hasCount(1);
        assertThat(page.locator(".data tbody tr")).containsText("112,68");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/publications?q=Nova+Scotia, statistics, Nova Scotia",
        "/fr/publications?q=Nouvelle-%C3%89cosse, statistiques, Nouvelle-Écosse"
    })
    void a_hit_within_a_table_leads_to_its_row(String search, String section, String words) {
        var page = window(withoutScripts());
        page.navigate(search);
        page.locator(".places a[href*='/" + section + "/crime-severity-index-by-province-1']")
                .first()
                .click();

        assertThat(place(page)).contains("/" + section + "/").endsWith("#found");
        assertThat(page.locator(".data .marked")).hasCount(1);
        assertThat(page.locator(".data .marked")).containsText(words);
        assertThat(page.locator(".data .marked")).isInViewport();
    }

    @Test
    void two_datasets_are_compared() {
        var page = window(withoutScripts());
        page.navigate(Route.DATASET + "?show=CA");
        page.selectOption("#view-with", "homicide-victims-by-province-1");
        page.click(".controls button");
        assertThat(page.locator("figcaption")).containsText("compared with Homicide victims");
        assertThat(page.locator(".plot-words"))
                .containsText("Canada – Homicide victims rose from 559 (1998) to 778 (2023)");
        page.selectOption("#view-scale", "index");
        page.click(".controls button");
        assertThat(page.locator(".plot-wide .strand")).hasCount(2);
    }

    @Test
    void two_maps_and_two_rankings_stand_below_each_other() {
        var page = window(withoutScripts());
        for (var look : List.of("map", "rows")) {
            page.navigate(Route.DATASET + "?at=2008&plot=" + look + "&with=homicide-victims-by-province-1");

            assertThat(page.locator(".plot")).hasCount(2);
            assertThat(page.locator(".plot figcaption").nth(1)).containsText("omicide");
            assertThat(page.locator("[id]").evaluateAll("all => all.length - new Set(all.map(one => one.id)).size"))
                    .isEqualTo(0);
        }
    }

    private static List<String> spots(Page page) {
        return page.locator(".plot-wide [data-spots]").all().stream()
                .map(group -> group.getAttribute("data-spots"))
                .toList();
    }
}
