package ca.liaison.audit;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Enters into the chain whose codes are whose, in a way that only the line of {@link Pseudonyms} can be read with: for
 * lines from before this was done with the first entry that uses a code, for what a kill cut off, and for those whose
 * entry goes with the old ones.
 */
@ApplicationScoped
class Binding implements Chore {

    static final String ACTION = "audit.names";

    private static final int TOGETHER = 100;
    private static final Pattern LABEL = Pattern.compile("(?:person|address)-[0-9a-f]{16}|searches");

    private final Pseudonyms names;
    private final Chain chain;

    @Inject
    Binding(Pseudonyms names, Chain chain) {
        this.names = names;
        this.chain = chain;
    }

    static Deed committing(Deed deed, Collection<Name> fresh) {
        var more = deed;
        for (var name : fresh) {
            more = more.with(name.label(), name.commitment());
        }
        return more;
    }

    /** Whether a detail of an entry is a commitment, and of no interest to a reader. */
    static boolean isCommitment(Map.Entry<String, String> detail) {
        return LABEL.matcher(detail.getKey()).matches();
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doOne() {
        var some = names.unbound(TOGETHER);
        if (!some.isEmpty()) {
            names.bound(
                    some,
                    chain.name(),
                    chain.append(
                            Entry.of(Phase.NOTED, "portal", "", committing(Deed.of(ACTION, "portal"), some), null)));
        }
        return some.size() == TOGETHER;
    }

    /** Before entries are cut off: what they bind is bound again. */
    void again(long upTo) {
        names.unbindUpTo(chain.name(), upTo);
        boolean more = true;
        while (more) {
            more = doOne();
        }
    }
}
