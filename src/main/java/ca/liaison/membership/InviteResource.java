package ca.liaison.membership;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.Agency;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.mail.Letter;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.forms.FormQuestions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Inviting somebody: a coordinator invites readers of the own agency, an administrator anybody to anything. */
@Path("{language: en|fr}/{section: agency|organisme}/{what: invite|inviter}")
@RequestScoped
@Needs(Action.COORDINATE)
@Produces(MediaType.TEXT_HTML)
public class InviteResource {

    @Inject
    Inviting inviting;

    @Inject
    PassingOn passingOn;

    @Inject
    Agencies agencies;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @GET
    public Page ask() {
        return form(isAdministrator() ? Trust.ofReader() : Filled.NOTHING, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return form(filled, List.of()).response().build();
        }
        var complaints = new ArrayList<Complaint>();
        var draft = read(filled, complaints);
        if (draft.isEmpty()) {
            return form(filled, complaints).withStatus(400).response().build();
        }
        viewer.mustBeAllowedTo(
                Action.COORDINATE,
                new Membership(draft.get().email(), draft.get().agency()));
        var deed = Deed.of("account.invite", viewer.get())
                .onPerson(draft.get().email())
                .with("agency", draft.get().agency())
                .with("roles", draft.get().roles())
                .with(
                        "clearance",
                        draft.get().clearance().category() + "/"
                                + draft.get().clearance().tlp().label());
        var invited = trail.doing(
                deed, () -> inviting.invite(draft.get(), viewer.get().name()));
        return passingOn
                .link(invited, language)
                .orElseGet(() -> Response.seeOther(URI.create(Address.MEMBERS.in(language, "?invited=1")))
                        .build());
    }

    private Optional<InvitationDraft> read(Filled filled, List<Complaint> complaints) {
        var email = filled.first("email").toLowerCase(Locale.ROOT);
        var name = filled.line("personName", 120, complaints);
        var tongue = Stream.of(Language.values())
                .filter(one -> one.name().equals(filled.first("personLanguage")))
                .findFirst();
        var agency = agency(filled, complaints);
        if (!Letter.isAddress(email)) {
            complaints.add(Complaint.of("email", "forms.email.wrong"));
        } else if (inviting.isMember(email)) {
            complaints.add(Complaint.of("email", "forms.email.member"));
        } else if (!isAdministrator()
                && agency.filter(own -> own.domains().contains(email.substring(email.lastIndexOf('@') + 1)))
                        .isEmpty()) {
            complaints.add(Complaint.of("email", "forms.email.elsewhere"));
        }
        if (tongue.isEmpty()) {
            complaints.add(Complaint.of("personLanguage", "forms.choose"));
        }
        var trust = isAdministrator() ? Trust.read(filled, complaints) : Optional.of(Trust.READER);
        return complaints.isEmpty()
                ? trust.map(given -> new InvitationDraft(
                        email,
                        name.orElseThrow(),
                        tongue.orElseThrow(),
                        agency.map(Agency::id).orElse(null),
                        given.roles(),
                        given.clearance()))
                : Optional.empty();
    }

    /** A coordinator's own, whatever the form says. */
    private Optional<Agency> agency(Filled filled, List<Complaint> complaints) {
        var wanted = isAdministrator() ? filled.first("agency") : viewer.get().agency();
        if (isAdministrator() && wanted.equals("-")) {
            return Optional.empty();
        }
        var agency = Optional.ofNullable(wanted).flatMap(agencies::find);
        if (agency.isEmpty()) {
            complaints.add(Complaint.of(isAdministrator() ? "agency" : "email", "forms.agency.unknown"));
        }
        return agency;
    }

    private Page form(Filled filled, List<Complaint> complaints) {
        var questions = new FormQuestions(language, filled, complaints)
                .text("email", "email")
                .text("personName")
                .radios(
                        "personLanguage",
                        Stream.of(Language.values())
                                .map(one -> new Choice(one.name(), text("forms.language." + one.name()), false))
                                .toList());
        if (isAdministrator()) {
            var all = new ArrayList<>(List.of(new Choice("-", text("access.noAgency"), false)));
            agencies.all(language)
                    .forEach(agency ->
                            all.add(new Choice(agency.id(), agency.name().in(language), false)));
            Trust.ask(questions.select("agency", all), language);
        }
        var page = FormPage.of(
                        "invite",
                        Address.INVITE.in(language),
                        text(isAdministrator() ? "access.invite.lead.administrator" : "access.invite.lead"),
                        questions,
                        text("access.invite.send"))
                .cancelled(new Link(text("forms.cancel"), Address.MEMBERS.in(language)));
        return Page.of(
                "web/form",
                page,
                Head.of(language, text("access.invite"), Address.INVITE.twins())
                        .under(new Link(text("access.members"), Address.MEMBERS.in(language)))
                        .toggling("invite")
                        .problem(!complaints.isEmpty())
                        .hidden());
    }

    private boolean isAdministrator() {
        return Access.may(viewer.get(), Action.ADMINISTER, Audience.PORTAL);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
