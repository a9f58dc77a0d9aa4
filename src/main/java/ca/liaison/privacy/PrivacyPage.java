package ca.liaison.privacy;

import ca.liaison.web.Notice;
import java.util.List;

/** What administrators do about data on people: corrections to answer, holds, disposals. */
public record PrivacyPage(
        Notice notice,
        String action,
        List<Asked> corrections,
        List<Kept> holds,
        List<String> due,
        String dueBefore,
        List<Done> disposals) {

    /** A correction that waits for an answer. */
    public record Asked(String id, String person, String text, String when, String left, boolean late) {}

    public record Kept(String email, String reason, String by, String when) {}

    public record Done(String id, String href, String authority, String state, String people) {}
}
