package ca.liaison.auditing;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Checked;
import ca.liaison.audit.Deed;
import ca.liaison.audit.EntryPage;
import ca.liaison.audit.EntryReading;
import ca.liaison.audit.Inconsistency;
import ca.liaison.audit.Phase;
import ca.liaison.audit.Proof;
import ca.liaison.audit.Remark;
import ca.liaison.audit.Verified;
import ca.liaison.audit.Verifying;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.load.Costs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The record for programs of auditors, for example one that copies it elsewhere every night. */
@Path("api/audit")
@RequestScoped
@Needs(Action.AUDIT)
@Produces(MediaType.APPLICATION_JSON)
public class AuditApi {

    private static final int SIZE = 100;

    @Inject
    EntryReading reading;

    @Inject
    Verifying verifying;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentViewer viewer;

    @Context
    UriInfo uri;

    /** One page, newest first; {@code next} is the {@code after} of the page that follows. */
    record Entries(List<Item> items, String next) {}

    record Item(
            String chain,
            Long number,
            Instant at,
            String by,
            String from,
            String action,
            String kind,
            String thing,
            Phase phase,
            Long deed,
            Map<String, String> details,
            String hash) {

        static Item of(EntryPage.Line line) {
            var entry = line.entry();
            return new Item(
                    line.chain(),
                    entry.number(),
                    entry.at(),
                    line.by(),
                    line.from(),
                    entry.action(),
                    entry.kind(),
                    line.thing(),
                    entry.phase(),
                    entry.deed(),
                    entry.details(),
                    entry.hash());
        }
    }

    /** @param whole whether nothing is wrong */
    public record Result(
            boolean whole,
            Instant at,
            List<Verified.ChainState> chains,
            List<Inconsistency> troubles,
            List<Remark> remarks,
            List<Checked> checked) {

        static Result of(Verified verified) {
            return new Result(
                    verified.isWhole(),
                    verified.at(),
                    verified.chains(),
                    verified.troubles(),
                    verified.remarks(),
                    verified.checked());
        }
    }

    /** @param key to be kept elsewhere: it is told this once */
    record Made(String key) {}

    @GET
    @StepUp
    @Costs(AuditPlaces.class)
    public Response list() {
        var asked = AuditQuery.of(uri.getQueryParameters());
        asked.deed(viewer.get(), reading).ifPresent(trail::note);
        var listing = reading.list(asked.question(SIZE));
        return Response.ok(new Entries(listing.lines().stream().map(Item::of).toList(), listing.next()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("verify")
    @Costs(AuditPlaces.class)
    public Response verify() {
        return verify("");
    }

    /** @param proof keys and lines of a log, as an auditor keeps them */
    @POST
    @Path("verify")
    @Costs(AuditPlaces.class)
    @Consumes(MediaType.TEXT_PLAIN)
    public Response verify(String proof) {
        trail.note(Deed.of("audit.verify", viewer.get()));
        return Response.ok(Result.of(verifying.verify(Proof.of(proof))))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("key")
    @StepUp
    public Response key() {
        return Response.status(Response.Status.CREATED)
                .entity(new Made(trail.newKey(viewer.get())))
                .header("Cache-Control", "no-store")
                .build();
    }
}
