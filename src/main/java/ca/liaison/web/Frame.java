package ca.liaison.web;

import ca.liaison.Language;
import java.util.List;
import java.util.Map;

/**
 * The layout's finished record: everything around the content of one page. Templates also take their words and the
 * addresses of assets from here.
 *
 * @param heading the name of the page
 * @param title as the browser's tab shows it
 * @param reader the name of who is signed in, or null
 * @param session when their session ends, or null
 * @param reminder what they are reminded of on every page, or null
 * @param searchable whether the header has the search box: where the page itself has it, once is enough
 * @param ways the links around the page, by place, as far as they are for this reader
 * @param modified ISO date, or null where the version is shown instead
 * @param data JSON-LD, safe inside a script block, or null
 * @param form id of the form that the language toggle submits, or null
 */
public record Frame(
        Language language,
        String heading,
        String title,
        String description,
        String canonical,
        String english,
        String french,
        String twin,
        boolean indexed,
        List<Link> trail,
        List<String> markings,
        String modified,
        String version,
        List<Head.Meta> metas,
        List<Link> feeds,
        String data,
        String form,
        boolean refreshing,
        boolean searchable,
        String reader,
        SessionNote session,
        Notice reminder,
        Map<Placing, List<Link>> ways,
        String section) {

    /** The same with this in the place of what its reader is reminded of. */
    Frame reminding(Notice warning) {
        return new Frame(
                language,
                heading,
                title,
                description,
                canonical,
                english,
                french,
                twin,
                indexed,
                trail,
                markings,
                modified,
                version,
                metas,
                feeds,
                data,
                form,
                refreshing,
                searchable,
                reader,
                session,
                warning,
                ways,
                section);
    }

    /** The words of a key in the language of the page. */
    public String text(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }

    public String address(Address section) {
        return section.in(language);
    }

    /** The address of a file built from {@code src/main/web}, for example {@code liaison.css}. */
    public String asset(String name) {
        return Assets.address(name);
    }

    public String number(long number) {
        return Formats.number(number, language);
    }

    /** The links in one place around the page, for example {@code MENU}. */
    public List<Link> ways(Placing place) {
        return ways.getOrDefault(place, List.of());
    }

    /** Whether this section is the one the reader is in. */
    public boolean isIn(Address address) {
        return section.equals(address.in(language));
    }

    /** The same of a link to a section. */
    public boolean isIn(Link way) {
        return section.equals(way.href());
    }
}
