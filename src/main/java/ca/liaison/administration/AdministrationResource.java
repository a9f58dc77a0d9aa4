package ca.liaison.administration;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.Needs;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** Where administrators begin: what there is, and what it is for. */
@Path("{language: en|fr}/admin")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class AdministrationResource {

    /**
     * In the order in which they are shown; the words are {@code web.section.<name>} and {@code administration.<name>}.
     */
    private static final List<Address> SECTIONS = List.of(
            Address.MEMBERS,
            Address.REQUESTS,
            Address.INVITE,
            Address.REVIEW,
            Address.ALL_TOKENS,
            Address.AGENCIES,
            Address.PEOPLE,
            Address.OUTBOX,
            Address.DATA_ON_PEOPLE,
            Address.AUDIT,
            Address.CHECK,
            Address.CLOCK);

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        var sections = SECTIONS.stream()
                .map(section -> new AdministrationPage.Section(
                        new Link(words("web.section.", section), section.in(language)),
                        words("administration.", section)))
                .toList();
        return Page.of(
                "administration/home",
                new AdministrationPage(sections),
                Head.of(language, words("web.section.", Address.ADMIN), Address.ADMIN.twins())
                        .under()
                        .hidden());
    }

    private String words(String key, Address section) {
        return Messages.text(language, key + section.name().toLowerCase(Locale.ROOT));
    }
}
