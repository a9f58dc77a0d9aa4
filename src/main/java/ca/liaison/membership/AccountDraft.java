package ca.liaison.membership;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.web.forms.Filled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An account as a program writes it, before anything is checked. Every component may be null. */
record AccountDraft(
        String email,
        String name,
        String agency,
        List<String> roles,
        ClearanceText clearance,
        String language,
        String passphrase,
        String tokenScope) {

    private static final int LONGEST_NAME = 120;

    /** As written: {@code PROTECTED_A}, {@code AMBER+STRICT}. */
    record ClearanceText(String category, String tlp) {}

    AccountDraft {
        roles = roles == null
                ? List.of()
                : roles.stream().map(role -> role == null ? "" : role).toList();
    }

    /** What an invitation would say, or nothing where there are complaints. */
    Optional<InvitationDraft> read(List<Complaint> complaints) {
        var filled = new Filled(Map.of(
                "name",
                said(name),
                "roles",
                roles,
                "category",
                said(clearance == null ? null : clearance.category()),
                "tlp",
                said(clearance == null ? null : clearance.tlp())));
        var wrong = new ArrayList<Complaint>();
        var called = filled.line("name", LONGEST_NAME, wrong);
        var tongue = Language.ofCode(language == null ? "" : language);
        if (tongue.isEmpty()) {
            wrong.add(Complaint.of("language", "forms.choose"));
        }
        var trust = Trust.read(filled, wrong);
        complaints.addAll(wrong);
        return wrong.isEmpty()
                ? trust.map(given -> new InvitationDraft(
                        address(),
                        called.orElseThrow(),
                        tongue.orElseThrow(),
                        agency,
                        given.roles(),
                        given.clearance()))
                : Optional.empty();
    }

    String address() {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> said(String word) {
        return word == null ? List.of() : List.of(word);
    }
}
