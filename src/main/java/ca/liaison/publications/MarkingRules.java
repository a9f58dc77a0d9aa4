package ca.liaison.publications;

import static ca.liaison.identity.Category.PROTECTED_A;
import static ca.liaison.identity.Category.PROTECTED_B;
import static ca.liaison.identity.Category.UNCLASSIFIED;
import static ca.liaison.identity.Tlp.AMBER;
import static ca.liaison.identity.Tlp.CLEAR;
import static ca.liaison.identity.Tlp.GREEN;
import static ca.liaison.identity.Tlp.RED;

import ca.liaison.Complaint;
import ca.liaison.identity.Category;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Tlp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which security category, TLP label and release list go together (Directive on Security Management, appendix J; TLP
 * 2.0). What is marked TLP:AMBER or above needs a list to be read by others than the staff: need-to-know is said by
 * naming who needs it.
 */
public final class MarkingRules {

    /** The widest label that each category allows. */
    private static final Map<Category, Tlp> WIDEST =
            Map.of(UNCLASSIFIED, CLEAR, PROTECTED_A, GREEN, PROTECTED_B, AMBER);

    private MarkingRules() {}

    /** What is wrong with them together; the ceiling is the highest category that this portal may hold. */
    public static List<Complaint> complaints(Marking marking, Handling handling, Category ceiling) {
        var complaints = new ArrayList<Complaint>();
        var tlp = marking.tlp();
        var widest = WIDEST.get(marking.category());
        if (marking.category().compareTo(ceiling) > 0) {
            complaints.add(Complaint.of(
                    "marking.category",
                    "publications.marking.aboveCeiling",
                    Labels.of(marking.category()),
                    Labels.of(ceiling)));
        }
        if (tlp.compareTo(widest) < 0) {
            complaints.add(Complaint.of(
                    "marking.tlp",
                    "publications.marking.tooWide",
                    Labels.of(marking.category()),
                    "TLP:" + widest.label()));
        }
        if (tlp == CLEAR && handling.hasList()) {
            complaints.add(Complaint.of(
                    handling.agencies().isEmpty() ? "release.people" : "release.agencies",
                    "publications.marking.listOfClear"));
        }
        if (tlp == RED && !handling.agencies().isEmpty()) {
            complaints.add(Complaint.of("release.agencies", "publications.marking.peopleOnly"));
        }
        return complaints;
    }

    /** Whether others than the staff read it only where somebody names them. */
    public static boolean needsList(Marking marking) {
        return marking.tlp().compareTo(AMBER) >= 0;
    }

    /** A downloaded page then says for whom it was made, and when. */
    static boolean needsWatermark(Marking marking) {
        return marking.tlp().compareTo(GREEN) > 0;
    }
}
