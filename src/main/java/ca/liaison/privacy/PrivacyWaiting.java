package ca.liaison.privacy;

import ca.liaison.desk.DeskItem;
import ca.liaison.desk.Pile;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.web.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Disposals that need a second word, and corrections to be answered. */
@ApplicationScoped
class PrivacyWaiting implements DeskItem {

    private static final int MOST = 100;

    private final Disposals disposals;
    private final CorrectionRequests corrections;

    @Inject
    PrivacyWaiting(Disposals disposals, CorrectionRequests corrections) {
        this.disposals = disposals;
        this.corrections = corrections;
    }

    @Override
    public Action needed() {
        return Action.ADMINISTER;
    }

    @Override
    public Stream<Pile> waitingFor(Viewer viewer) {
        var toApprove = disposals.unfinished().stream()
                .filter(one -> one.mayBeApprovedBy(viewer.name()))
                .toList();
        return Stream.concat(
                Pile.of(
                        "privacy.desk.disposal",
                        toApprove,
                        one -> one.approvals().get(0).at(),
                        Address.DATA_ON_PEOPLE),
                Pile.of("privacy.desk.correction", corrections.open(MOST), Correction::at, Address.DATA_ON_PEOPLE));
    }
}
