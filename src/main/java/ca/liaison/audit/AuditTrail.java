package ca.liaison.audit;

import ca.liaison.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where every room tells what is done. A deed and its entry cannot come apart: what changes something is entered before it is done, and where the portal dies in
 * between, {@code Settling} tells at the next start how it ended. Nothing is done that cannot be entered.
 */
@ApplicationScoped
public class AuditTrail {

    private static final Logger LOG = System.getLogger(AuditTrail.class.getName());

    private final Chain chain;
    private final Names names;
    private final OpenDeeds open;
    private final Asking asking;

    @Inject
    AuditTrail(Chain chain, Names names, OpenDeeds open, Asking asking) {
        this.chain = chain;
        this.names = names;
        this.open = open;
        this.asking = asking;
    }

    /** Something that happened, or that is answered next. Returns when its entry is safe. */
    public void note(Deed deed) {
        chain.append(entry(Phase.NOTED, deed));
    }

    /** A change: entered before it is done, and again when it has ended. What it throws is entered and thrown on. */
    public <T> T doing(Deed deed, Supplier<T> change) {
        var entry = entry(Phase.BEGUN, deed);
        var mine = open.begin(chain.reached() + 1);
        var begun = entry.numbered(began(entry, mine));
        try {
            var result = change.get();
            end(mine, begun.ended(Phase.DONE, Map.of()));
            return result;
        } catch (Refusal refusal) {
            end(mine, begun.ended(Phase.REFUSED, Map.of("reason", refusal.messageKey())));
            throw refusal;
        } catch (RuntimeException | Error e) {
            end(mine, begun.ended(Phase.FAILED, Map.of("reason", e.getClass().getSimpleName())));
            throw e;
        }
    }

    private long began(Entry entry, OpenDeeds.Open mine) {
        try {
            return chain.append(entry);
        } catch (RuntimeException e) {
            open.ended(mine);
            throw e;
        }
    }

    /** From now on nobody can tell which entries this person stands in; the entries stay, and the chain stays whole. */
    public void forget(String email) {
        names.forget(email);
    }

    /** The words of a search as the record keeps them: equal words can be told to be equal, and that is all. */
    public String keyed(String words) {
        return names.keyed(words);
    }

    /** What was done cannot be undone because its end cannot be entered now: that is made up for as soon as the store answers. */
    private void end(OpenDeeds.Open mine, Entry end) {
        try {
            chain.append(end);
            open.ended(mine);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The end of deed " + end.deed() + " is entered later", e);
            open.untold(mine, end);
        }
    }

    private Entry entry(Phase phase, Deed deed) {
        var thing = Deed.PERSON.equals(deed.kind()) && deed.thing() != null ? names.ofPerson(deed.thing()) : deed.thing();
        return Entry.of(phase, names.ofPerson(deed.by()), names.ofAddress(from(deed)), deed, thing);
    }

    private String from(Deed deed) {
        return deed.from() != null ? deed.from() : asking.asker().filter(asker -> asker.name().equals(deed.by())).map(Doer::from).orElse("");
    }
}
