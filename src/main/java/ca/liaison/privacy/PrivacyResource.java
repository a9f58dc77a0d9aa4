package ca.liaison.privacy;

import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.mail.Letter;
import ca.liaison.mail.Outbox;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Data on people, for administrators: corrections are answered, holds placed and lifted, a disposal asked for. */
@Path("{language: en|fr}/admin/{section: personal-data|renseignements-personnels}")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class PrivacyResource {

    private static final int SHOWN = 100;
    private static final int LONGEST = 4_000;
    private static final Set<String> OUTCOMES = Set.of("answered", "held", "lifted");

    @Inject
    CorrectionRequests corrections;

    @Inject
    Disposals disposals;

    @Inject
    Disposing disposing;

    @Inject
    Outbox outbox;

    @Inject
    Site site;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentViewer viewer;

    @Inject
    Clock clock;

    @PathParam("language")
    Language language;

    @GET
    public Page show(@QueryParam("done") String done) {
        return page(
                done != null && OUTCOMES.contains(done)
                        ? new Notice("success", words("done." + done), null, null)
                        : null);
    }

    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> fields) {
        var asked = corrections.find(text(fields, "id")).orElseThrow(NoSuchDisposal::new);
        var answer = text(fields, "answer");
        if (answer.isEmpty()) {
            return wrong("answerMissing");
        }
        trail.doing(Deed.of("privacy.correction.answer", viewer.get()).on("correction", asked.id()), () -> {
            corrections.answer(asked.answered(answer, viewer.get().name(), clock.instant()));
            tell(asked);
            return null;
        });
        return done("answered");
    }

    /** That there is an answer, and where. What it says is read behind the sign-in. */
    private void tell(Correction asked) {
        if (Letter.isAddress(asked.email())) {
            outbox.post(new Letter(
                    "correction/" + asked.id(),
                    asked.email(),
                    asked.language(),
                    Messages.text(asked.language(), "privacy.letter.subject"),
                    Messages.text(
                            asked.language(),
                            "privacy.letter.text",
                            site.absolute(Address.MY_DATA.in(asked.language())))));
        }
    }

    @POST
    @Path("holds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hold(MultivaluedMap<String, String> fields) {
        var email = text(fields, "email").toLowerCase(Locale.ROOT);
        var lifting = fields.containsKey("lift");
        var reason = text(fields, "reason");
        if (!email.contains("@") || !lifting && reason.isEmpty()) {
            return wrong("holdMissing");
        }
        trail.doing(
                Deed.of(lifting ? "privacy.hold.lift" : "privacy.hold.place", viewer.get())
                        .onPerson(email),
                () -> {
                    if (lifting) {
                        disposals.lift(email);
                    } else {
                        disposals.hold(new Hold(email, reason, viewer.get().name(), clock.instant()));
                    }
                    return null;
                });
        return done(lifting ? "lifted" : "held");
    }

    @POST
    @Path("disposals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> fields) {
        var authority = text(fields, "authority");
        if (authority.isEmpty() || authority.length() > 100) {
            return wrong("authorityMissing");
        }
        if (disposing.preview().isEmpty()) {
            return wrong("nothingDue");
        }
        var asked = disposing.ask(authority, viewer.get().name());
        return Response.seeOther(URI.create(DisposalResource.address(asked.id()).in(language)))
                .build();
    }

    private Response wrong(String key) {
        return page(new Notice("danger", words(key), null, null))
                .withStatus(400)
                .response()
                .build();
    }

    private Response done(String what) {
        return Response.seeOther(URI.create(Address.DATA_ON_PEOPLE.in(language) + "?done=" + what))
                .build();
    }

    private Page page(Notice notice) {
        var now = clock.instant();
        var page = new PrivacyPage(
                notice,
                Address.DATA_ON_PEOPLE.in(language),
                corrections.open(SHOWN).stream()
                        .map(one -> {
                            var left = one.daysLeft(now);
                            return new PrivacyPage.Asked(
                                    one.id(),
                                    one.email(),
                                    one.text(),
                                    Formats.moment(one.at(), language),
                                    words(left < 0 ? "late" : "left", Math.abs(left)),
                                    left < 0);
                        })
                        .toList(),
                disposals.holds().stream()
                        .map(hold -> new PrivacyPage.Kept(
                                hold.email(), hold.reason(), hold.by(), Formats.moment(hold.at(), language)))
                        .toList(),
                disposing.preview(),
                Formats.date(disposing.due().atZone(Formats.OTTAWA).toLocalDate(), language),
                disposals.all().stream().map(this::row).toList());
        return Page.of(
                "privacy/administration",
                page,
                Head.of(language, words("title"), Address.DATA_ON_PEOPLE.twins())
                        .hidden()
                        .problem(notice != null && notice.tone().equals("danger")));
    }

    private PrivacyPage.Done row(Disposal disposal) {
        return new PrivacyPage.Done(
                disposal.id(),
                DisposalResource.address(disposal.id()).in(language),
                disposal.authority(),
                DisposalResource.state(disposal, language),
                Formats.number(
                        disposal.isFinished()
                                ? disposal.disposed()
                                : disposal.emails().size() + disposal.disposed(),
                        language));
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        var text = Objects.requireNonNullElse(fields.getFirst(name), "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private String words(String key, Object... arguments) {
        return Messages.text(language, "privacy.admin." + key, arguments);
    }
}
