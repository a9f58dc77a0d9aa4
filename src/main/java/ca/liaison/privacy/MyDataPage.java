package ca.liaison.privacy;

import ca.liaison.web.Notice;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import java.util.List;

/** What is held on whoever reads it. */
public record MyDataPage(
        Notice notice,
        List<Problem> problems,
        List<Part> parts,
        List<Line> lines,
        String export,
        String action,
        Field text,
        String noticeVersion,
        String noticeAddress) {

    public record Part(String label, List<Fact> facts) {}

    public record Fact(String label, String value) {}

    /** One line of the record of what was done. */
    public record Line(String when, String action, String by, String from) {}
}
