package ca.liaison.lists;

import ca.liaison.Complaint;
import ca.liaison.EmailAddress;
import ca.liaison.Language;
import ca.liaison.directory.Agencies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges people who are named for a list, many of them with one memory of which agencies there are. */
final class MemberCheck {

    private static final int LONGEST_NAME = 150;

    private final Agencies agencies;
    private final Map<String, Boolean> known = new HashMap<>();

    MemberCheck(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Somebody who may be added, or what is wrong. */
    record Judged(Optional<Subscriber> person, List<Complaint> complaints) {}

    Judged judge(MemberDraft draft) {
        var complaints = new ArrayList<Complaint>();
        var email = EmailAddress.read(draft.email());
        if (email.isEmpty()) {
            complaints.add(Complaint.of("email", "forms.email.wrong"));
        }
        var name = plain(draft.name());
        if (name.length() > LONGEST_NAME) {
            complaints.add(Complaint.of("name", "forms.tooLong", LONGEST_NAME));
        }
        var language = Language.ofCode(
                draft.language() == null ? "en" : draft.language().strip().toLowerCase(Locale.ROOT));
        if (language.isEmpty()) {
            complaints.add(Complaint.of("language", "lists.member.language"));
        }
        var agency = draft.agency() == null || draft.agency().isBlank()
                ? null
                : draft.agency().strip();
        if (agency != null && !isKnown(agency)) {
            complaints.add(Complaint.of("agency", "lists.member.agency"));
        }
        return new Judged(
                complaints.isEmpty()
                        ? Optional.of(new Subscriber(
                                email.orElseThrow().value(),
                                0,
                                name.isEmpty() ? null : name,
                                language.orElseThrow(),
                                agency,
                                List.of()))
                        : Optional.empty(),
                complaints);
    }

    private boolean isKnown(String agency) {
        return known.computeIfAbsent(agency, id -> agencies.find(id).isPresent());
    }

    /** One line, whatever was typed: a name goes into the header of an email. */
    private static String plain(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }
}
