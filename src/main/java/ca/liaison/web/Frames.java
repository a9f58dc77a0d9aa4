package ca.liaison.web;

import ca.liaison.Language;
import jakarta.ws.rs.core.SecurityContext;
import java.util.stream.Stream;

/** Makes the frame of a page from its head, the site and who is signed in. */
public final class Frames {

    private Frames() {}

    public static Frame of(Head head, Site site, FloorPlan plan, SecurityContext security) {
        var language = head.language;
        var principal = security == null ? null : security.getUserPrincipal();
        var own = head.addresses.in(language);
        return new Frame(
                language,
                head.title,
                title(head),
                head.description,
                site.absolute(own),
                site.absolute(head.addresses.en()),
                site.absolute(head.addresses.fr()),
                head.addresses.in(language.other()),
                head.indexed,
                head.trail,
                head.markings,
                head.modified == null ? null : head.modified.toString(),
                site.version(),
                head.metas,
                head.feeds,
                head.data == null ? null : head.data.replace("<", "\\u003c"),
                head.form,
                head.refreshing,
                head.searchable,
                principal == null ? null : principal.getName(),
                principal instanceof Member member ? SessionNote.of(member, language) : null,
                principal instanceof Member member ? member.reminder(language) : null,
                plan.around(Visitor.of(security), language),
                section(own, language));
    }

    private static String title(Head head) {
        var name = Messages.text(head.language, "web.name");
        var whole = head.title.equals(name) ? name : head.title + " – " + name;
        return head.problem ? Messages.text(head.language, "web.problem.prefix") + whole : whole;
    }

    private static String section(String address, Language language) {
        var path = address.replaceFirst("[?#].*", "");
        return Stream.of(Address.values())
                .map(section -> section.in(language))
                .filter(section -> path.equals(section) || path.startsWith(section + "/"))
                .reduce("", (longest, next) -> next.length() > longest.length() ? next : longest);
    }
}
