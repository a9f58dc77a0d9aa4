package ca.liaison.lists;

import ca.liaison.Bilingual;
import ca.liaison.Refusal;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.json.Json;
import ca.liaison.json.Misread;
import ca.liaison.web.Messages;
import ca.liaison.web.Readers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Distribution lists, as programs keep them. */
@Path("api/lists")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class ListsApi {

    private static final String CSV = "text/csv";
    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    DistributionLists lists;

    @Inject
    ListKeeping keeping;

    @Inject
    Enrolling enrolling;

    @Inject
    Subscribers subscribers;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @Context
    HttpHeaders headers;

    /** What a program sees of a list. */
    record Shown(String id, Bilingual name, List<String> topics, Joining join, long members, Instant archivedAt) {}

    /** @param until null: no end */
    record Member(String email, String name, String language, String agency, Instant since, Instant until) {}

    record Members(long total, List<Member> items) {}

    /** @param effect null where the line is wrong */
    record Line(long line, String email, String effect, List<Problem> errors) {}

    record Problem(String field, String detail) {}

    /** What a file did, or would do. {@code lines}: those that are wrong or add nobody. */
    record Imported(
            boolean dryRun, int rows, long added, long there, long left, long doubles, long wrong, List<Line> lines) {}

    @GET
    public List<Shown> all() {
        return lists.all(Readers.language(headers)).stream().map(this::shown).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream json) throws IOException {
        var created = keeping.create(read(json, ListDraft.class, "list"), viewer.get());
        return Response.status(Response.Status.CREATED).entity(shown(created)).build();
    }

    @GET
    @Path("{id}")
    public Shown show(@PathParam("id") String id) {
        return shown(lists.get(id));
    }

    @GET
    @Path("{id}/members")
    public Members members(@PathParam("id") String id, @QueryParam("page") String page) {
        var list = lists.get(id);
        var number = page == null || !page.matches("[0-9]{1,6}") ? 1 : Math.max(1, Integer.parseInt(page));
        return new Members(
                subscribers.count(list.id(), Subscription.Status.MEMBER),
                subscribers
                        .on(list.id(), Subscription.Status.MEMBER, (number - 1) * MOST_AT_ONCE, MOST_AT_ONCE)
                        .stream()
                        .map(person -> member(person, list))
                        .toList());
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("id") String id, InputStream json) throws IOException {
        var list = lists.get(id);
        var judged = enrolling.checking().judge(read(json, MemberDraft.class, "member"));
        var person = judged.person().orElseThrow(() -> new InvalidList(judged.complaints()));
        var deed = Deed.of("list.add", viewer.get()).on("list", list.id()).with("people", 1);
        var effect = trail.doing(
                deed,
                () -> enrolling
                        .add(list, List.of(person), viewer.get().name(), "office")
                        .get(0));
        if (effect == Enrolling.Effect.LEFT) {
            throw new LeftByThemselves();
        }
        return Response.status(Response.Status.CREATED)
                .entity(subscribers
                        .find(person.email())
                        .map(known -> member(known, list))
                        .orElseThrow())
                .build();
    }

    @POST
    @Path("{id}/members")
    @Consumes(CSV)
    public Response add(@PathParam("id") String id, @QueryParam("dry-run") String dryRun, byte[] file) {
        var list = lists.get(id);
        var read = MemberFile.read(file, enrolling.checking());
        var isDryRun = "true".equals(dryRun);
        if (!isDryRun && read.isWrong()) {
            throw new InvalidList(read.complaints());
        }
        var people = read.people();
        var effects = isDryRun
                ? enrolling.look(list, people)
                : trail.doing(
                        Deed.of("list.add", viewer.get()).on("list", list.id()).with("people", people.size()),
                        () -> enrolling.add(list, people, viewer.get().name(), "import"));
        return Response.ok(imported(read, effects, isDryRun)).build();
    }

    @DELETE
    @Path("{id}/members/{email}")
    public Response remove(@PathParam("id") String id, @PathParam("email") String email) {
        var list = lists.get(id);
        trail.doing(Deed.of("list.remove", viewer.get()).on("list", list.id()), () -> {
            enrolling.remove(list, email);
            return true;
        });
        return Response.noContent().build();
    }

    private Imported imported(MemberFile file, List<Enrolling.Effect> effects, boolean isDryRun) {
        var lines = new ArrayList<Line>();
        var next = effects.iterator();
        for (var row : file.rows()) {
            var person = row.judged().person();
            var effect = person.isPresent() ? next.next() : null;
            if (effect != Enrolling.Effect.ADDED && lines.size() < MOST_AT_ONCE) {
                lines.add(new Line(
                        row.line(),
                        person.map(Subscriber::email).orElse(null),
                        effect == null ? null : effect.name(),
                        row.judged().complaints().stream()
                                .map(complaint -> new Problem(
                                        complaint.field(),
                                        Messages.text(
                                                Readers.language(headers),
                                                complaint.messageKey(),
                                                complaint.arguments())))
                                .toList()));
            }
        }
        return new Imported(
                isDryRun,
                file.rows().size(),
                count(effects, Enrolling.Effect.ADDED),
                count(effects, Enrolling.Effect.THERE),
                count(effects, Enrolling.Effect.LEFT),
                count(effects, Enrolling.Effect.DOUBLE),
                file.rows().size() - effects.size(),
                lines);
    }

    private static long count(List<Enrolling.Effect> effects, Enrolling.Effect wanted) {
        return effects.stream().filter(wanted::equals).count();
    }

    private Shown shown(DistributionList list) {
        return new Shown(
                list.id(),
                list.name(),
                list.topics(),
                list.joining(),
                subscribers.count(list.id(), Subscription.Status.MEMBER),
                list.archivedAt());
    }

    private static Member member(Subscriber person, DistributionList list) {
        var on = person.on(list.id());
        return new Member(
                person.email(),
                person.name(),
                person.language().code(),
                person.agency(),
                on.map(Subscription::since).orElse(null),
                on.map(Subscription::until).orElse(null));
    }

    private static <T> T read(InputStream json, Class<T> type, String whole) throws IOException {
        try {
            return Json.read(json, type, whole);
        } catch (Misread e) {
            throw new InvalidList(List.of(e.complaint()));
        }
    }

    private static final class LeftByThemselves extends Refusal {
        LeftByThemselves() {
            super(409, "lists.left", "Somebody left a list by themselves");
        }
    }
}
