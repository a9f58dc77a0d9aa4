package ca.liaison.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What holds on every page of the portal: nothing for axe to say, fits a small screen, nothing stopped by the content
 * security policy, light, from one host.
 */
class EveryPageIT extends Journey {

    @Test
    void every_open_page_is_accessible_small_and_light_in_both_languages() {
        var faults = new ArrayList<String>();
        for (var route : Route.open()) {
            var french = visit(route, route.path(), faults);
            visit(route, french, faults);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_of_the_staff_is_accessible_in_both_languages() {
        var faults = new ArrayList<String>();
        var routes = new ArrayList<>(Route.staffed());
        routes.addAll(describedByLinks());
        for (var route : routes) {
            var page = staffWindow(options());
            var visit = new Visit(page);
            visit.open(route, route.path());
            visit.open(route, twin(page));
            faults.addAll(visit.faults());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void forms_with_problems_are_accessible_and_lead_to_the_fields() {
        var faults = new ArrayList<String>();
        for (var address : List.of("/en/publish/upload", "/fr/publier/televerser")) {
            var page = staffWindow(options());
            page.navigate(address);
            faults.addAll(submitted(page, "#describe .buttons button"));
            page.locator("#problems a").last().click();
            assertThat(page.locator(":focus"))
                    .hasAttribute(
                            "id",
                            page.locator("#problems a")
                                    .last()
                                    .getAttribute("href")
                                    .substring(1));
        }
        for (var address : List.of("/en/sign-in", "/fr/connexion")) {
            var page = window(options());
            page.navigate(address);
            page.fill("#name", "nobody@liaison.example");
            page.fill("#password", "a wrong one");
            faults.addAll(submitted(page, "#sign-in .buttons button"));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> submitted(Page page, String button) {
        var visit = new Visit(page);
        page.click(button);
        assertThat(page.locator("#problems")).isFocused();
        visit.look();
        return visit.faults();
    }

    private String visit(Route route, String path, List<String> faults) {
        var page = window(options());
        var visit = new Visit(page);
        visit.open(route, path);
        visit.weigh();
        faults.addAll(visit.faults());
        return twin(page);
    }

    /** Edit, withdraw and one ingestion: their addresses hold ids, so they are reached as people reach them. */
    private List<Route> describedByLinks() {
        var page = staffWindow(options());
        page.navigate(Route.STUDY);
        var actions = page.locator(".staff-actions a");
        var edit = actions.nth(0).getAttribute("href");
        var withdraw = actions.nth(1).getAttribute("href");
        page.navigate("/en/publish/ingestions");
        var ingestion = page.locator("table.rows th a").first().getAttribute("href");
        return List.of(
                Route.publish("edit", edit),
                Route.publish("withdraw", withdraw),
                Route.publish("ingestion", ingestion));
    }
}
