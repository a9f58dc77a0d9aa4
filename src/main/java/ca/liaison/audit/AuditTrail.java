package ca.liaison.audit;

import ca.liaison.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where every room tells what is done. A deed and its entry cannot come apart: what changes something is entered before
 * it is done, and where the portal dies in between, {@code Settling} tells at the next start how it ended. Nothing is
 * done that cannot be entered.
 */
@ApplicationScoped
public class AuditTrail {

    static final String FORGET = "audit.forget";

    private static final Logger LOG = System.getLogger(AuditTrail.class.getName());

    private final Chain chain;
    private final Pseudonyms names;
    private final OpenDeeds open;
    private final Asking asking;

    @Inject
    AuditTrail(Chain chain, Pseudonyms names, OpenDeeds open, Asking asking) {
        this.chain = chain;
        this.names = names;
        this.open = open;
        this.asking = asking;
    }

    /** Something that happened, or that is answered next. Returns when its entry is safe. */
    public void note(Deed deed) {
        append(draft(Phase.NOTED, deed));
    }

    /** A change: entered before it is done, and again when it has ended. What it throws is entered and thrown on. */
    public <T> T doing(Deed deed, Supplier<T> change) {
        var draft = draft(Phase.BEGUN, deed);
        var mine = open.begin(chain.reached() + 1);
        var begun = draft.entry().numbered(began(draft, mine));
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

    private long began(Draft draft, OpenDeeds.Open mine) {
        try {
            return append(draft);
        } catch (RuntimeException e) {
            open.ended(mine);
            throw e;
        }
    }

    /**
     * From now on nobody can tell which entries this person stands in; the entries stay, and the chain stays whole.
     * That it was so is entered, for a code alone.
     */
    public void forget(String email) {
        names.known(email)
                .ifPresent(code -> note(Deed.of(FORGET, "portal").fromNowhere().on("code", code)));
        names.forget(email);
    }

    /**
     * Seals the record from now on with keys that come from a new value, which is returned and kept nowhere: whoever
     * holds it can verify what is sealed from now on, also when the whole machine is in the hands of somebody else.
     */
    public String newKey(Doer by) {
        var seed = Seals.random();
        var fresh = EvolvingKey.of(seed, chain.name());
        chain.begin(
                fresh,
                draft(Phase.NOTED, Deed.of(Chain.KEY, by).on("key", fresh.id())).entry());
        return Base64.getEncoder().encodeToString(seed);
    }

    /** The words of a search as the record keeps them: equal words can be told to be equal, and that is all. */
    public String keyed(String words) {
        return names.keyed(words);
    }

    /**
     * What was done cannot be undone because its end cannot be entered now: that is made up for as soon as the store
     * answers.
     */
    private void end(OpenDeeds.Open mine, Entry end) {
        try {
            chain.append(end);
            open.ended(mine);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The end of deed " + end.deed() + " is entered later", e);
            open.untold(mine, end);
        }
    }

    /** @param fresh the codes in it that the chain does not hold a commitment of yet */
    private record Draft(Entry entry, List<Name> fresh) {}

    private long append(Draft draft) {
        var number = chain.append(draft.entry());
        names.bound(draft.fresh(), chain.name(), number);
        return number;
    }

    private Draft draft(Phase phase, Deed deed) {
        var by = names.ofPerson(deed.by());
        var from = names.ofAddress(from(deed));
        var thing = Deed.PERSON.equals(deed.kind()) && deed.thing() != null ? names.ofPerson(deed.thing()) : null;
        var fresh = Stream.of(by, from, thing)
                .filter(name -> name != null && !name.isBound())
                .distinct()
                .toList();
        return new Draft(
                Entry.of(
                        phase,
                        by.code(),
                        from.code(),
                        Binding.committing(deed, fresh),
                        thing == null ? deed.thing() : thing.code()),
                fresh);
    }

    private String from(Deed deed) {
        return deed.from() != null
                ? deed.from()
                : asking.asker()
                        .filter(asker -> asker.name().equals(deed.by()))
                        .map(Doer::from)
                        .orElse("");
    }
}
