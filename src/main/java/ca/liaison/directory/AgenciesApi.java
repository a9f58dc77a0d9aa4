package ca.liaison.directory;

import ca.liaison.Complaint;
import ca.liaison.Refusal;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.json.Json;
import ca.liaison.json.Misread;
import ca.liaison.mail.Letter;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Readers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/** Agencies, as programs add them. Who is named as coordinator is invited. */
@Path("api/agencies")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
public class AgenciesApi {

    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");
    private static final int MOST_COORDINATORS = 20;

    @Inject
    Agencies agencies;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Appointing appointing;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @Context
    HttpHeaders headers;

    record Added(String id) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream json) throws IOException {
        var draft = read(json);
        var form = new AgencyForm(vocabulary, draft.filled());
        var agency = form.read(draft.id(), 1, null);
        agency.ifPresent(fresh -> form.claimDomains(fresh, agencies));
        check(draft, form.complaints());
        if (agency.isEmpty() || !form.complaints().isEmpty()) {
            throw new InvalidAgency(form.complaints());
        }
        var fresh = agency.get();
        var by = viewer.get().name();
        var isNew =
                trail.doing(Deed.of("agency.save", viewer.get()).on("agency", fresh.id()), () -> agencies.add(fresh));
        if (!isNew && agencies.find(fresh.id()).filter(fresh::equals).isEmpty()) {
            throw new AgencyThere(fresh.id());
        }
        draft.coordinators()
                .forEach(email -> trail.doing(
                        Deed.of("account.invite", viewer.get()).onPerson(email).with("agency", fresh.id()), () -> {
                            appointing.appoint(email, fresh.id(), Readers.language(headers), by);
                            return true;
                        }));
        return Response.status(Response.Status.CREATED)
                .entity(new Added(fresh.id()))
                .build();
    }

    private void check(AgencyDraft draft, List<Complaint> complaints) {
        if (draft.id() != null && !ID.matcher(draft.id()).matches()) {
            complaints.add(Complaint.of("id", "directory.agency.id"));
        }
        if (draft.coordinators().size() > MOST_COORDINATORS
                || !draft.coordinators().stream().allMatch(Letter::isAddress)) {
            complaints.add(Complaint.of("coordinators", "forms.email.wrong"));
        } else if (draft.coordinators().stream().anyMatch(appointing::isMember)) {
            complaints.add(Complaint.of("coordinators", "forms.email.member"));
        }
    }

    private static AgencyDraft read(InputStream json) throws IOException {
        try {
            return Json.read(json, AgencyDraft.class, "agency");
        } catch (Misread e) {
            throw new InvalidAgency(List.<Complaint>of(e.complaint()));
        }
    }

    private static final class AgencyThere extends Refusal {
        AgencyThere(String id) {
            super(409, "directory.agency.there", "There is another agency " + id);
        }
    }
}
