package ca.liaison.auditing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.audit.EntryPage;
import ca.liaison.audit.EntryReading;
import ca.liaison.audit.Proof;
import ca.liaison.audit.Verified;
import ca.liaison.audit.Verifying;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.load.Costs;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;

/** The record for auditors: filtered and paged, as a table to take along, and verified. Nothing can be changed here. */
@Path("{language: en|fr}/admin/{section: audit|journal}")
@RequestScoped
@Needs(Action.AUDIT)
@Produces(MediaType.TEXT_HTML)
public class AuditResource {

    static final Bilingual VERIFY = new Bilingual("/verify", "/verification");

    private static final int SIZE = 50;

    @Inject
    EntryReading reading;

    @Inject
    Verifying verifying;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @Context
    UriInfo uri;

    @GET
    @Costs(AuditPlaces.class)
    public Page list() {
        var asked = AuditQuery.of(uri.getQueryParameters());
        asked.deed(viewer.get(), reading).ifPresent(trail::note);
        var listing = reading.list(asked.question(SIZE));
        var actions = EntryText.actions().stream()
                .map(code -> new AuditPage.Choice(code, EntryText.action(code, language), code.equals(asked.action())))
                .toList();
        var page = new AuditPage(
                asked,
                actions,
                listing.lines().stream().map(this::row).toList(),
                listing.next() == null ? null : address(asked.after(listing.next())),
                asked.after().isEmpty() ? null : address(asked.query()),
                address("/export.csv" + asked.query()),
                new Link(words("verify"), address(VERIFY.in(language))));
        return Page.of(
                "auditing/list",
                page,
                Head.of(language, words("title"), Address.AUDIT.twins(asked.after(asked.after())))
                        .hidden());
    }

    @GET
    @Path("{what: verify|verification}")
    @Costs(AuditPlaces.class)
    public Page verify() {
        return verify(Proof.NONE);
    }

    /** With keys and lines of a log, as an auditor keeps them: they are used and not kept. */
    @POST
    @Path("{what: verify|verification}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page verify(MultivaluedMap<String, String> fields) {
        return verify(Proof.of(Objects.requireNonNullElse(fields.getFirst("proof"), "")));
    }

    private Page verify(Proof proof) {
        trail.note(Deed.of("audit.verify", viewer.get()));
        var verified = verifying.verify(proof);
        var page = new VerifyPage(
                notice(verified),
                verified.troubles().stream()
                        .map(trouble -> EntryText.trouble(trouble, language))
                        .toList(),
                verified.checked().stream()
                        .filter(checked -> checked.many() > 0)
                        .map(checked -> EntryText.checked(checked, language))
                        .toList(),
                verified.remarks().stream()
                        .map(remark -> EntryText.remark(remark, language))
                        .toList(),
                verified.chains().stream().map(this::chain).toList(),
                address(VERIFY.in(language)),
                address(AuditKeyResource.KEY.in(language)),
                address(""));
        var head = Head.of(language, words("verify.title"), Address.AUDIT.twins(VERIFY))
                .under(new Link(words("title"), address("")))
                .hidden();
        return Page.of("auditing/verify", page, head);
    }

    @GET
    @Path("export.csv")
    @Costs(AuditPlaces.class)
    @StepUp
    @Produces("text/csv")
    public Response export() {
        var asked = AuditQuery.of(uri.getQueryParameters());
        trail.note(Deed.of("audit.export", viewer.get()));
        var table = new AuditTable(reading, asked.question(500), language);
        return Response.ok((StreamingOutput) table::write, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + words("file") + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private AuditPage.Row row(EntryPage.Line line) {
        var entry = line.entry();
        return new AuditPage.Row(
                Formats.moment(entry.at(), language),
                EntryText.by(line.by(), language),
                EntryText.action(entry.action(), language),
                EntryText.thing(line),
                entry.phase().name(),
                EntryText.phase(entry.phase(), language),
                line.from(),
                EntryText.details(line),
                Formats.number(entry.number(), language));
    }

    private Notice notice(Verified verified) {
        var moment = Formats.moment(verified.at(), language);
        return verified.isWhole()
                ? new Notice("success", words("whole"), words("whole.text", moment), null)
                : new Notice("danger", words("broken"), words("broken.text"), null);
    }

    private VerifyPage.Chain chain(Verified.ChainState chain) {
        var entries = chain.lastEntry() < chain.firstEntry()
                ? words("none")
                : words(
                        "fromTo",
                        Formats.number(chain.firstEntry(), language),
                        Formats.number(chain.lastEntry(), language));
        return new VerifyPage.Chain(
                chain.chain(),
                entries,
                chain.firstAt() == null ? words("none") : Formats.moment(chain.firstAt(), language),
                Formats.moment(chain.lastAt(), language),
                words("sealed", Formats.number(chain.sealed(), language), Formats.number(chain.proven(), language)),
                chain.lastHash());
    }

    private String address(String rest) {
        return Address.AUDIT.in(language, rest);
    }

    private String words(String key, Object... arguments) {
        return Messages.text(language, "audit." + key, arguments);
    }
}
