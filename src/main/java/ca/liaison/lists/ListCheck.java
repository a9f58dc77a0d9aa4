package ca.liaison.lists;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.directory.Agencies;
import ca.liaison.identity.Role;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.forms.TypedWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges a list that somebody describes, in the browser or by a program. */
@ApplicationScoped
class ListCheck {

    private static final int LONGEST_NAME = 150;
    private static final int MOST = 200;

    private final Vocabulary vocabulary;
    private final Agencies agencies;

    @Inject
    ListCheck(Vocabulary vocabulary, Agencies agencies) {
        this.vocabulary = vocabulary;
        this.agencies = agencies;
    }

    /**
     * What was written as a list with this id, over the revision that was seen.
     *
     * @throws InvalidList where it cannot be one
     */
    DistributionList check(ListDraft draft, String id, int revision) {
        var complaints = new ArrayList<Complaint>();
        var name = draft.name() == null ? new Bilingual(null, null) : draft.name();
        var checked = new DistributionList(
                id,
                revision,
                new Bilingual(line("name.en", name.en(), complaints), line("name.fr", name.fr(), complaints)),
                topics("topics", draft.topics(), complaints),
                one("join", draft.join(), Joining.values(), Joining::name, complaints)
                        .orElse(Joining.OFFICE),
                rule(draft.rule(), complaints),
                null,
                null,
                null);
        if (!complaints.isEmpty()) {
            throw new InvalidList(complaints);
        }
        return checked;
    }

    private ListRule rule(ListDraft.RuleDraft draft, List<Complaint> complaints) {
        if (draft == null) {
            return ListRule.NOBODY;
        }
        var ids = TypedWords.of("rule.agencies", draft.agencies(), MOST, complaints);
        var known = agencies.named(ids);
        if (!known.keySet().containsAll(ids)) {
            complaints.add(Complaint.of("rule.agencies", "lists.member.agency"));
        }
        return new ListRule(
                ids,
                TypedWords.of("rule.regions", draft.regions(), MOST, complaints),
                each("rule.roles", draft.roles(), Role.values(), Role::name, complaints),
                topics("rule.topics", draft.topics(), complaints),
                each("rule.languages", draft.languages(), Language.values(), Language::code, complaints));
    }

    private static String line(String field, String typed, List<Complaint> complaints) {
        var text = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        if (text.isEmpty()) {
            complaints.add(Complaint.of(field, "lists.name.missing"));
        } else if (text.length() > LONGEST_NAME) {
            complaints.add(Complaint.of(field, "forms.tooLong", LONGEST_NAME));
        }
        return text;
    }

    private List<String> topics(String field, List<String> typed, List<Complaint> complaints) {
        var ids = TypedWords.of(field, typed, MOST, complaints);
        if (ids.stream().anyMatch(id -> vocabulary.topic(id).isEmpty())) {
            complaints.add(Complaint.of(field, "lists.topics.unknown"));
        }
        return ids;
    }

    private static <T> List<T> each(
            String field, List<String> typed, T[] all, Function<T, String> code, List<Complaint> complaints) {
        return TypedWords.of(field, typed, MOST, complaints).stream()
                .flatMap(word -> one(field, word, all, code, complaints).stream())
                .toList();
    }

    private static <T> Optional<T> one(
            String field, String typed, T[] all, Function<T, String> code, List<Complaint> complaints) {
        var found =
                Arrays.stream(all).filter(one -> code.apply(one).equals(typed)).findFirst();
        if (found.isEmpty()) {
            complaints.add(Complaint.of(field, "forms.choose"));
        }
        return found;
    }
}
