package ca.liaison.web;

import static java.util.Objects.requireNonNull;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the layout must know of a page: its title, its address in both languages, and what stands around it. A resource
 * fills it in once and hands it over.
 */
public final class Head {

    /** A piece of metadata such as {@code dcterms.issued}. */
    public record Meta(String name, String content) {}

    final Language language;
    final String title;
    final Bilingual addresses;
    final List<Meta> metas = new ArrayList<>();
    final List<Link> feeds = new ArrayList<>();
    String description;
    String data;
    String form;
    LocalDate modified;
    List<Link> trail = List.of();
    public List<String> markings = List.of();
    boolean indexed = true;
    boolean problem;
    boolean refreshing;
    boolean searchable = true;

    private Head(Language language, String title, Bilingual addresses) {
        this.language = requireNonNull(language, "language");
        this.title = requireNonNull(title, "title");
        this.addresses = requireNonNull(addresses, "addresses");
    }

    /** @param addresses of this very page in both languages, with the state that a change of language must keep */
    public static Head of(Language language, String title, Bilingual addresses) {
        return new Head(language, title, addresses);
    }

    public Head described(String words) {
        this.description = words;
        return this;
    }

    /** The breadcrumb between the home page and this page. */
    public Head under(Link... steps) {
        this.trail = List.of(steps);
        return this;
    }

    public Head modified(LocalDate day) {
        this.modified = day;
        return this;
    }

    /** Keeps search engines away. */
    public Head hidden() {
        this.indexed = false;
        return this;
    }

    /**
     * Shows these lines as a banner at top and bottom, and keeps the page out of every cache and search engine. None:
     * nothing changes.
     */
    public Head marked(List<String> lines) {
        this.markings = List.copyOf(lines);
        this.indexed = indexed && lines.isEmpty();
        return this;
    }

    /**
     * The language toggle posts this form to the twin address instead of following a link, so that what was typed is
     * kept.
     */
    public Head toggling(String formId) {
        this.form = formId;
        return this;
    }

    public Head meta(String name, String content) {
        this.metas.add(new Meta(name, content));
        return this;
    }

    /** An Atom feed of what the page shows. */
    public Head feed(String name, String href) {
        this.feeds.add(new Link(name, href));
        return this;
    }

    /** A JSON-LD document that says the same as the page. */
    public Head data(String jsonLd) {
        this.data = jsonLd;
        return this;
    }

    /** Whether the page shows a form with something to correct; its title then says so. */
    public Head problem(boolean there) {
        this.problem = there;
        return this;
    }

    /** The page has the search box itself, so the header does without. */
    public Head searching() {
        this.searchable = false;
        return this;
    }

    /** The page asks again by itself until the work it shows is done. */
    public Head refreshing(boolean wanted) {
        this.refreshing = wanted;
        return this;
    }
}
