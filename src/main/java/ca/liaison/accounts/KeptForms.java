package ca.liaison.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Forms that wait for their owner to sign in again: one for each session, an hour at the most. */
@Repository
public class KeptForms {

    public static final int LARGEST = 64_000;

    private static final Duration KEPT = Duration.ofHours(1);

    private final MongoCollection<KeptForm> forms;
    private final Clock clock;

    @Inject
    public KeptForms(Shelves shelves, Clock clock) {
        this.forms = shelves.open("keptForms", KeptForm.class);
        this.clock = clock;
    }

    public void keep(Session session, String path, String body) {
        put(new KeptForm(
                session.tokenHash(), session.email(), path, body, clock.instant(), false, session.generation()));
    }

    /** Those for which nobody came back. */
    void sweep(Instant now) {
        forms.deleteMany(lt("keptAt", now.minus(KEPT)));
    }

    public Optional<KeptForm> of(Session session) {
        return find(session.tokenHash(), session);
    }

    /** The same person came back in the same browser, with a new session. Nobody else gets it. */
    public void follow(String oldToken, Session fresh) {
        find(Secrets.fingerprint(oldToken), fresh).ifPresent(form -> {
            put(form.in(fresh));
            forms.deleteOne(eq("_id", form.session()));
        });
    }

    /** Whether its owner has to be led to it. */
    public boolean isWaiting(Session session) {
        return of(session).filter(form -> !Boolean.TRUE.equals(form.shown())).isPresent();
    }

    public void shown(KeptForm form) {
        forms.updateOne(eq("_id", form.session()), set("shown", true));
    }

    public void drop(Session session) {
        forms.deleteOne(eq("_id", session.tokenHash()));
    }

    /** Those that were kept in another generation of the account than this. */
    void dropOlder(String email, String generation) {
        forms.deleteMany(and(eq("email", email), ne("generation", generation)));
    }

    /** @param holder a session that is good: of another generation than its, a form is nobody's any more */
    private Optional<KeptForm> find(String session, Session holder) {
        return Optional.ofNullable(forms.find(and(
                                eq("_id", session), eq("email", holder.email()), eq("generation", holder.generation())))
                        .first())
                .filter(form -> form.keptAt().plus(KEPT).isAfter(clock.instant()));
    }

    private void put(KeptForm form) {
        forms.replaceOne(eq("_id", form.session()), form, new ReplaceOptions().upsert(true));
    }
}
