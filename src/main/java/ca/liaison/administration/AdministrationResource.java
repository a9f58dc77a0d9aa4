package ca.liaison.administration;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.Needs;
import ca.liaison.web.Address;
import ca.liaison.web.FloorPlan;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.Placing;
import ca.liaison.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;

/** Where administrators begin: what there is, and what it is for. */
@Path("{language: en|fr}/admin")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class AdministrationResource {

    private static final List<Placing> GROUPS =
            List.of(Placing.PEOPLE, Placing.CONTENT, Placing.OPERATIONS, Placing.OVERSIGHT);

    @Inject
    FloorPlan plan;

    @Context
    SecurityContext security;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        var groups = GROUPS.stream()
                .map(this::group)
                .filter(group -> !group.sections().isEmpty())
                .toList();
        return Page.of(
                "administration/home",
                new AdministrationPage(groups),
                Head.of(language, text("web.section.admin"), Address.ADMIN.twins())
                        .under()
                        .hidden());
    }

    private AdministrationPage.Group group(Placing place) {
        var name = place.name().toLowerCase(Locale.ROOT);
        var sections = plan.in(place, Visitor.of(security))
                .map(section -> new AdministrationPage.Described(section.link(language), text(section.purpose())))
                .toList();
        return new AdministrationPage.Group(name, text("administration.group." + name), sections);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
