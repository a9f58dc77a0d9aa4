package ca.liaison.checking;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.inspection.Inspection;
import ca.liaison.inspection.Tally;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage.Fact;
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

/** Where administrators have the portal checked, and read what was found. */
@Path("{language: en|fr}/admin/{what: check|verification}")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class CheckResource {

    @Inject
    Checking checking;

    @Inject
    Checks checks;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        var latest = checks.latest();
        var isUnderWay = latest.filter(check -> !check.isEnded()).isPresent();
        var page = new CheckPage(
                latest.map(this::notice).orElse(null),
                checking.parts().stream()
                        .map(Inspection::name)
                        .map(part -> words("part." + part))
                        .toList(),
                isUnderWay ? null : Address.CHECK.in(language),
                latest.map(this::facts).orElse(List.of()),
                latest.map(check -> check.tallies().stream().map(this::found).toList())
                        .orElse(List.of()));
        return Page.of(
                "checking/check",
                page,
                Head.of(language, Messages.text(language, "web.section.check"), Address.CHECK.twins())
                        .under(new Link(Messages.text(language, "web.section.admin"), Address.ADMIN.in(language)))
                        .hidden());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> fields) {
        checking.ask(new Filled(fields).first("repair").equals("true"), viewer.get());
        return Response.seeOther(URI.create(Address.CHECK.in(language))).build();
    }

    private Notice notice(Check check) {
        return switch (check.state()) {
            case QUEUED, RUNNING ->
                new Notice(
                        "info",
                        words("running"),
                        words(
                                "running.text",
                                Math.min(check.part() + 1, checking.parts().size()),
                                checking.parts().size(),
                                check.looked()),
                        new Link(words("reload"), Address.CHECK.in(language)));
            case FAILED -> new Notice("danger", words("failed"), words("failed.text"), null);
            case DONE ->
                check.found() == 0
                        ? new Notice("success", words("nothing"), words("nothing.text"), null)
                        : check.found() == check.repaired()
                                ? new Notice(
                                        "success",
                                        words("repaired"),
                                        words("some.text", check.found(), check.repaired()),
                                        null)
                                : new Notice(
                                        "warning",
                                        words("some"),
                                        words("some.text", check.found(), check.repaired()),
                                        null);
        };
    }

    private List<Fact> facts(Check check) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words("kindOfCheck"), words(check.repair() ? "checkAndRepair" : "checkOnly")));
        facts.add(new Fact(words("asked"), words("asked.text", check.by(), Formats.moment(check.at(), language))));
        if (check.endedAt() != null) {
            facts.add(new Fact(words("ended"), Formats.moment(check.endedAt(), language)));
        }
        facts.add(new Fact(words("looked"), Formats.number(check.looked(), language)));
        return facts;
    }

    private CheckPage.Found found(Tally tally) {
        var repairs = tally.repaired() > 0 ? words("repaired.count", tally.repaired()) + " " : "";
        var advice = tally.repaired().equals(tally.found()) ? "" : words("advice." + tally.kind());
        return new CheckPage.Found(
                words("kind." + tally.kind(), tally.found()),
                (repairs + advice).strip(),
                tally.first().stream().map(this::thing).toList(),
                tally.found() > tally.first().size()
                        ? words("more", tally.found() - tally.first().size())
                        : null);
    }

    private String thing(Tally.Finding finding) {
        return finding.repaired() ? words("thing.repaired", finding.thing()) : finding.thing();
    }

    private String words(String key, Object... arguments) {
        return Messages.text(language, "checking." + key, arguments);
    }
}
