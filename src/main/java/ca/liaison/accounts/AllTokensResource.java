package ca.liaison.accounts;

import ca.liaison.Language;
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
import ca.liaison.web.lists.ListPage;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.ListTable.Button;
import ca.liaison.web.lists.ListTable.Cell;
import ca.liaison.web.lists.ListTable.Doing;
import ca.liaison.web.lists.ListTable.Row;
import ca.liaison.web.lists.Paged;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The API tokens of everybody, for administrators: which programs act for whom, and the end of one. */
@Path("{language: en|fr}/admin/{what: tokens|jetons}")
@RequestScoped
@StepUp
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class AllTokensResource {

    @Inject
    Tokens tokens;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @GET
    public Page list(@QueryParam("page") String asked) {
        var paged = Paged.of(asked, tokens.count(), Map.of());
        var rows = tokens.all(paged.skip(), Paged.SIZE).stream().map(this::row).toList();
        var columns = Stream.of(
                        "account.tokens.holder",
                        "forms.tokenName",
                        "forms.scope",
                        "account.tokens.at",
                        "account.tokens.until",
                        "account.used")
                .map(this::text)
                .toList();
        var table = ListTable.of(
                        "tokens", text("web.section.all_tokens"), columns, rows, text("account.tokens.all.none"))
                .paged(paged.pager(Address.ALL_TOKENS, language));
        return Page.of(
                "web/list",
                ListPage.of(text("account.tokens.all"), table),
                Head.of(language, text("web.section.all_tokens"), Address.ALL_TOKENS.twins(paged.query()))
                        .under(new Link(text("web.section.admin"), Address.ADMIN.in(language)))
                        .hidden());
    }

    /** One that is gone already stays gone. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(MultivaluedMap<String, String> fields) {
        tokens.find(new Filled(fields).first("do")).ifPresent(this::revoke);
        return Response.seeOther(URI.create(Address.ALL_TOKENS.in(language))).build();
    }

    private void revoke(Token token) {
        trail.doing(
                Deed.of("account.token.revoke", viewer.get())
                        .onPerson(token.email())
                        .with("token", token.number()),
                () -> {
                    tokens.revoke(token);
                    return null;
                });
    }

    private Row row(Token token) {
        var used = token.usedAt() == null
                ? text("account.never")
                : Messages.text(
                        language, "account.tokens.used", Formats.moment(token.usedAt(), language), token.usedFrom());
        return Row.of(
                        Cell.of(token.email()),
                        Cell.of(token.name()),
                        Cell.of(text("account.scope." + token.scope())),
                        Cell.of(Formats.moment(token.madeAt(), language)),
                        Cell.of(Formats.moment(token.expiresAt(), language)),
                        Cell.of(used))
                .with(new Doing(
                        Address.ALL_TOKENS.in(language),
                        null,
                        List.of(new Button(
                                token.number(),
                                text("account.tokens.revoke"),
                                Messages.text(language, "account.tokens.revoke.of", token.name(), token.email()),
                                true))));
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
