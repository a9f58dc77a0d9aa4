package ca.liaison.membership;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.accounts.Account;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Tlp;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormQuestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody is trusted with, as part of a form: roles and clearance. An auditor changes nothing, and so holds no
 * role that does.
 */
record Trust(Set<Role> roles, Clearance clearance) {

    /** What a coordinator may give: reading and taking part, within the community. */
    static final Trust READER = new Trust(Set.of(Role.READER), Clearance.COMMUNITY);

    private static final Set<Role> BESIDE_AUDITOR = Set.of(Role.AUDITOR, Role.READER);

    static Filled of(Account account) {
        return new Filled(Map.of(
                "roles",
                account.roles().stream().map(Role::name).toList(),
                "category",
                List.of(account.clearance().category().name()),
                "tlp",
                List.of(account.clearance().tlp().label())));
    }

    static Filled ofReader() {
        return new Filled(Map.of(
                "roles",
                List.of(Role.READER.name()),
                "category",
                List.of(Category.UNCLASSIFIED.name()),
                "tlp",
                List.of(Tlp.GREEN.label())));
    }

    static FormQuestions ask(FormQuestions questions, Language reader) {
        var roles = Stream.of(Role.values())
                .map(role -> new Choice(
                        role.name(),
                        role(role, reader) + " – " + Messages.text(reader, "access.role." + role + ".what"),
                        false))
                .toList();
        var categories = Stream.of(Category.values())
                .map(one -> new Choice(one.name(), Messages.text(reader, "labels.category." + one), false))
                .toList();
        var labels = Stream.of(Tlp.values())
                .map(one -> new Choice(one.label(), "TLP:" + one.label(), false))
                .toList();
        return questions
                .boxes("roles", roles)
                .hinted()
                .radios("category", categories)
                .radios("tlp", labels);
    }

    static Optional<Trust> read(Filled filled, List<Complaint> complaints) {
        var wanted = filled.all("roles");
        var roles = Stream.of(Role.values())
                .filter(role -> wanted.contains(role.name()))
                .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            complaints.add(Complaint.of("roles", "forms.roles.missing"));
        } else if (roles.contains(Role.AUDITOR) && !BESIDE_AUDITOR.containsAll(roles)) {
            complaints.add(Complaint.of("roles", "forms.roles.auditor"));
        }
        var category = Stream.of(Category.values())
                .filter(one -> one.name().equals(filled.first("category")))
                .findFirst();
        var tlp = Tlp.ofLabel(filled.first("tlp"));
        if (category.isEmpty()) {
            complaints.add(Complaint.of("category", "forms.category.missing"));
        }
        if (tlp.isEmpty()) {
            complaints.add(Complaint.of("tlp", "forms.tlp.missing"));
        }
        return complaints.isEmpty()
                ? Optional.of(new Trust(roles, new Clearance(category.orElseThrow(), tlp.orElseThrow())))
                : Optional.empty();
    }

    static String role(Role role, Language reader) {
        return Messages.text(reader, "access.role." + role);
    }

    /** In the order in which they are listed. */
    static String roles(Set<Role> roles, Language reader) {
        return Stream.of(Role.values())
                .filter(roles::contains)
                .map(role -> role(role, reader))
                .collect(Collectors.joining(", "));
    }
}
