package ca.liaison.membership;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.accounts.Account;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.forms.FormPage.Fact;
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
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What one account is trusted with, as administrators decide it; never about their own. */
@Path("{language: en|fr}/admin/{what: accounts|comptes}/{email: [^/]+@[^/]+}")
@RequestScoped
@StepUp
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class AccountResource {

    @Inject
    Revalidating revalidating;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @PathParam("email")
    String email;

    @GET
    public Page ask() {
        var account = revalidating.get(email, viewer.get());
        return form(account, Trust.of(account), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> fields) {
        var account = revalidating.get(email, viewer.get());
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return form(account, filled, List.of()).response().build();
        }
        var complaints = new ArrayList<Complaint>();
        var trust = Trust.read(filled, complaints);
        if (trust.isPresent()
                && !isSame(account, trust.get())
                && !(seen(account).equals(filled.first("seen")) && entrust(account, trust.get()))) {
            complaints.add(Complaint.of("roles", "access.changedMeanwhile"));
        }
        return complaints.isEmpty()
                ? Response.seeOther(URI.create(Address.MEMBERS.in(language, "?done=1")))
                        .build()
                : form(account, filled, complaints).withStatus(400).response().build();
    }

    /** The form sent twice. */
    private static boolean isSame(Account account, Trust trust) {
        return account.roles().equals(trust.roles()) && account.clearance().equals(trust.clearance());
    }

    /** What the account was trusted with when the form was shown. */
    private static String seen(Account account) {
        return new TreeSet<>(account.roles()) + " " + level(new Trust(account.roles(), account.clearance()));
    }

    private boolean entrust(Account seen, Trust trust) {
        var deed = Deed.of("account.entrust", viewer.get())
                .onPerson(seen.email())
                .changing("roles", seen.roles(), trust.roles())
                .changing("clearance", level(new Trust(seen.roles(), seen.clearance())), level(trust));
        return trail.doing(deed, () -> revalidating.entrust(seen, viewer.get(), trust.roles(), trust.clearance()));
    }

    private static String level(Trust trust) {
        return trust.clearance().category() + "/" + trust.clearance().tlp().label();
    }

    private Page form(Account account, Filled filled, List<Complaint> complaints) {
        var facts = List.of(
                new Fact(text("directory.name"), account.name()),
                new Fact(text("directory.email"), account.email()),
                new Fact(
                        text("directory.agency"),
                        Objects.requireNonNullElse(account.agency(), text("access.noAgency"))),
                new Fact(
                        text("access.until"),
                        account.validUntil() == null
                                ? text("access.noEnd")
                                : Formats.date(
                                        account.validUntil()
                                                .atZone(Formats.OTTAWA)
                                                .toLocalDate(),
                                        language)));
        var rest = "/" + account.email();
        var page = FormPage.of(
                        "entrust",
                        Address.ACCOUNTS.in(language, rest),
                        text("access.entrust.lead"),
                        Trust.ask(new FormQuestions(language, filled, complaints), language),
                        text("forms.save"))
                .knowing(facts)
                .hiding(Map.of("seen", filled.firstOr("seen", seen(account))))
                .cancelled(new Link(text("forms.cancel"), Address.MEMBERS.in(language)));
        return Page.of(
                "web/form",
                page,
                Head.of(
                                language,
                                Messages.text(language, "access.entrust", account.name()),
                                Address.ACCOUNTS.twins(new Bilingual(rest, rest)))
                        .under(new Link(text("access.members"), Address.MEMBERS.in(language)))
                        .toggling("entrust")
                        .problem(!complaints.isEmpty())
                        .hidden());
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
