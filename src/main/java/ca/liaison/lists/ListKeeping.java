package ca.liaison.lists;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Viewer;
import ca.liaison.web.lists.Folded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes, describes and archives lists. */
@ApplicationScoped
class ListKeeping {

    private final DistributionLists lists;
    private final ListCheck check;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ListKeeping(DistributionLists lists, ListCheck check, AuditTrail trail, Clock clock) {
        this.lists = lists;
        this.check = check;
        this.trail = trail;
        this.clock = clock;
    }

    /** A new one, whose id is made of its English name. */
    DistributionList create(ListDraft draft, Viewer by) {
        var checked = check.check(draft, "new", 1);
        var readable = Folded.id(checked.name().en());
        for (int next = 1; ; next++) {
            var fresh = checked.begun(next == 1 ? readable : readable + "-" + next, by.name(), clock.instant());
            if (lists.find(fresh.id()).isEmpty() && created(fresh, by)) {
                return fresh;
            }
        }
    }

    /** Of two who choose the same name at once, one gets another id. */
    private boolean created(DistributionList fresh, Viewer by) {
        return trail.doing(deed("list.create", fresh, by), () -> lists.add(fresh));
    }

    DistributionList describe(String id, ListDraft draft, int revision, Viewer by) {
        var changed = lists.get(id).described(check.check(draft, id, revision));
        return doing("list.save", changed, by, () -> {
            lists.save(changed);
            return changed;
        });
    }

    /** From now on nothing is sent to it; doing it again, or undoing what was not done, changes nothing. */
    void archive(String id, boolean wanted, Viewer by) {
        var known = lists.get(id);
        if (known.isArchived() != wanted) {
            doing(wanted ? "list.archive" : "list.restore", known, by, () -> {
                lists.save(known.archived(wanted ? clock.instant() : null));
                return known;
            });
        }
    }

    private DistributionList doing(String action, DistributionList list, Viewer by, Supplier<DistributionList> change) {
        return trail.doing(deed(action, list, by), change);
    }

    private static Deed deed(String action, DistributionList list, Viewer by) {
        return Deed.of(action, by).on("list", list.id()).with("join", list.joining());
    }
}
