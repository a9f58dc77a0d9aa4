package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.DeliveryState;
import ca.liaison.delivery.Mailings;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.json.Json;
import ca.liaison.json.Misread;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Circulars, as programs write, approve, send and watch them. */
@Path("api/circulars")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class CircularsApi {

    private static final int PAGE = 1_000;

    @Inject
    Drafting drafting;

    @Inject
    Approving approving;

    @Inject
    CircularSending sending;

    @Inject
    CircularReaders readers;

    @Inject
    CircularDocuments documents;

    @Inject
    Mailings mailings;

    @Inject
    CurrentViewer viewer;

    /** One line of the ledger. */
    record Line(
            String recipient,
            String language,
            String agency,
            DeliveryState state,
            String messageId,
            int attempts,
            String reply,
            Instant acceptedAt,
            Instant bouncedAt,
            Instant openedAt,
            Instant acknowledgedAt) {

        static Line of(Delivery line) {
            return new Line(
                    line.address(),
                    line.language().code(),
                    line.agency(),
                    line.state(),
                    line.messageId(),
                    line.attempts(),
                    line.reply(),
                    line.acceptedAt(),
                    line.bouncedAt(),
                    line.openedAt(),
                    line.acknowledgedAt());
        }
    }

    record Lines(long total, int page, List<Line> items) {}

    /** @param at when it is to go out, or null: now */
    record When(Instant at) {}

    record Why(Bilingual reason) {}

    record Return(String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream json) throws IOException {
        var created = drafting.create(read(json, CircularDraft.class), viewer.get());
        return Response.status(Response.Status.CREATED)
                .entity(documents.whole(created))
                .build();
    }

    /** To the staff with what became of it, to its readers without. */
    @GET
    @Path("{id}")
    @NeedsSignIn
    public CircularDocument show(@PathParam("id") String id) {
        var circular = readers.find(id, viewer.get());
        readers.viewed(circular, viewer.get());
        return isStaff() ? documents.whole(circular) : documents.forReaders(circular);
    }

    private boolean isStaff() {
        return viewer.get().isStaff();
    }

    /** @param revision the one that was read */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CircularDocument edit(@PathParam("id") String id, @QueryParam("revision") int revision, InputStream json)
            throws IOException {
        return documents.whole(drafting.edit(id, revision, read(json, CircularDraft.class), viewer.get()));
    }

    @POST
    @Path("{id}/submit")
    public CircularDocument submit(@PathParam("id") String id) {
        return documents.whole(drafting.submit(id, viewer.get()));
    }

    @POST
    @Path("{id}/send-back")
    @Needs(Action.APPROVE)
    @Consumes(MediaType.APPLICATION_JSON)
    public CircularDocument sendBack(@PathParam("id") String id, InputStream json) throws IOException {
        return documents.whole(drafting.sendBack(id, read(json, Return.class).reason(), viewer.get()));
    }

    @POST
    @Path("{id}/approve")
    @Needs(Action.APPROVE)
    public CircularDocument approve(@PathParam("id") String id) {
        return documents.whole(approving.approve(id, viewer.get()));
    }

    /** Without a time: now. */
    @POST
    @Path("{id}/send")
    public CircularDocument send(@PathParam("id") String id, byte[] json) throws IOException {
        var at = json.length == 0
                ? null
                : read(new ByteArrayInputStream(json), When.class).at();
        return documents.whole(at == null ? sending.send(id, viewer.get()) : sending.schedule(id, at, viewer.get()));
    }

    @POST
    @Path("{id}/pause")
    public CircularDocument pause(@PathParam("id") String id) {
        return documents.whole(sending.pause(id, viewer.get()));
    }

    @POST
    @Path("{id}/resume")
    public CircularDocument resume(@PathParam("id") String id) {
        return documents.whole(sending.resume(id, viewer.get()));
    }

    @POST
    @Path("{id}/cancel")
    public CircularDocument cancel(@PathParam("id") String id) {
        return documents.whole(sending.cancel(id, viewer.get()));
    }

    @POST
    @Path("{id}/withdraw")
    @Needs(Action.APPROVE)
    public CircularDocument withdraw(@PathParam("id") String id, byte[] json) throws IOException {
        var reason = json.length == 0
                ? null
                : read(new ByteArrayInputStream(json), Why.class).reason();
        return documents.whole(sending.withdraw(id, reason, viewer.get()));
    }

    @GET
    @Path("{id}/deliveries")
    @Needs(Action.PREPARE)
    public Lines deliveries(
            @PathParam("id") String id, @QueryParam("state") String state, @QueryParam("page") String page) {
        var circular = drafting.get(id, viewer.get());
        var wanted = state == null || state.isBlank() ? null : state(state);
        var number = page == null || !page.matches("[0-9]{1,6}") ? 1 : Math.max(1, Integer.parseInt(page));
        if (circular.mailing() == null) {
            return new Lines(0, number, List.of());
        }
        var counts = mailings.counts(circular.mailing());
        return new Lines(
                wanted == null
                        ? counts.values().stream().mapToLong(Long::longValue).sum()
                        : counts.getOrDefault(wanted, 0L),
                number,
                mailings.lines(circular.mailing(), wanted, (number - 1) * PAGE, PAGE).stream()
                        .map(Line::of)
                        .toList());
    }

    private static DeliveryState state(String said) {
        return Arrays.stream(DeliveryState.values())
                .filter(one -> one.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new InvalidCircular(List.of(Complaint.of("state", "forms.choose"))));
    }

    private static <T> T read(InputStream json, Class<T> type) throws IOException {
        try {
            return Json.read(json, type, "circular");
        } catch (Misread e) {
            throw new InvalidCircular(List.of(e.complaint()));
        }
    }
}
