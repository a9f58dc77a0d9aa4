package ca.liaison.browsing;

import ca.liaison.testing.RunningPortal;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One page opened in a fresh window, and everything that is wrong with it. */
final class Visit {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<Response> answers = new ArrayList<>();
    private String name = "";

    Visit(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                faults.add(name + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add(name + ": " + error));
        page.onResponse(answers::add);
    }

    List<String> faults() {
        return faults;
    }

    void open(Route route, String path) {
        name = path;
        var answer = Objects.requireNonNull(page.navigate(path));
        page.waitForFunction("document.fonts.status === 'loaded'");
        wrongIf(answer.status() != route.status(), "status " + answer.status());
        look();
    }

    /** What no page may be: hard to use, wider than a small screen, from elsewhere. */
    void look() {
        name = name.isEmpty() ? page.url() : name;
        var width = page.viewportSize().width;
        new AxeBuilder(page)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> faults.add(name + ": " + violation.getId() + " " + node.getHtml())));
        page.setViewportSize(320, 800);
        wrongIf(((Number) page.evaluate(WIDER)).intValue() > 0, "wider than a small screen");
        page.setViewportSize(width, 900);
        answers.stream()
                .filter(answer -> !answer.url().startsWith(RunningPortal.BASE + "/"))
                .forEach(answer -> faults.add(name + ": from " + answer.url()));
    }

    /** What came over the wire to an empty cache, against the budget. */
    void weigh() {
        var sizes = answers.stream().mapToInt(Visit::weight).toArray();
        wrongIf(sizes.length > 12, sizes.length + " requests");
        var sum = Arrays.stream(sizes).sum();
        wrongIf(sum > 150_000 || sum < 20_000, sum + " bytes in all");
        answers.forEach(answer -> {
            var url = answer.url();
            var most = url.endsWith(".css")
                    ? 20_000
                    : url.endsWith(".js")
                            ? 15_000
                            : url.contains("/assets/") || url.contains("/files/") ? 150_000 : 30_000;
            wrongIf(weight(answer) > most, weight(answer) + " bytes of " + url);
        });
    }

    private static int weight(Response answer) {
        return answer.request().sizes().responseBodySize;
    }

    private void wrongIf(boolean wrong, String words) {
        if (wrong) {
            faults.add(name + ": " + words);
        }
    }
}
