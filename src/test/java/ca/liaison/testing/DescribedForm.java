package ca.liaison.testing;

import com.microsoft.playwright.Page;

/** The form that describes a publication, filled in as a person would. */
public final class DescribedForm {

    private DescribedForm() {}

    /** @param tlp the label, for example {@code GREEN} */
    public static void fill(Page page, String word, String tlp) {
        page.fill("#titleEn", "About " + word);
        page.fill("#titleFr", "À propos de " + word);
        page.fill("#summaryEn", "A short summary.");
        page.fill("#summaryFr", "Un court résumé.");
        page.selectOption("#kind", "guide");
        page.selectOption(
                "#organization", page.locator("#organization option").nth(1).getAttribute("value"));
        page.check("input[name=topics] >> nth=0");
        page.fill("#publishedYear", "2026");
        page.selectOption("#publishedMonth", "3");
        page.fill("#publishedDay", "1");
        page.check("input[name=language][value=en]");
        page.check("input[name=category][value=UNCLASSIFIED]");
        page.check("input[name=tlp][value=" + tlp + "]");
        page.check("input[name=state][value=PUBLISHED]");
    }
}
