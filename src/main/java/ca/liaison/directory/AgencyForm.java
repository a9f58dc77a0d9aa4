package ca.liaison.directory;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormQuestions;
import ca.liaison.web.lists.Folded;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One agency as a form: what is asked, what was filled in, and what is wrong with it. */
final class AgencyForm {

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final int LONGEST_NAME = 150;
    private static final int MOST_DOMAINS = 20;

    private final Vocabulary vocabulary;
    private final Filled filled;
    private final List<Complaint> complaints = new ArrayList<>();

    AgencyForm(Vocabulary vocabulary, Filled filled) {
        this.vocabulary = vocabulary;
        this.filled = filled;
    }

    static Filled of(Agency agency) {
        return new Filled(Map.ofEntries(
                Map.entry("agencyEn", List.of(agency.name().en())),
                Map.entry("agencyFr", List.of(agency.name().fr())),
                Map.entry("agencyKind", List.of(agency.kind().name())),
                Map.entry("country", List.of(agency.country())),
                Map.entry("domains", List.of(String.join("\n", agency.domains()))),
                Map.entry("validFromYear", part(agency.validFrom(), 0)),
                Map.entry("validFromMonth", part(agency.validFrom(), 1)),
                Map.entry("validFromDay", part(agency.validFrom(), 2)),
                Map.entry("validUntilYear", part(agency.validUntil(), 0)),
                Map.entry("validUntilMonth", part(agency.validUntil(), 1)),
                Map.entry("validUntilDay", part(agency.validUntil(), 2))));
    }

    private static List<String> part(LocalDate day, int which) {
        return day == null
                ? List.of()
                : List.of(Integer.toString(
                        which == 0 ? day.getYear() : which == 1 ? day.getMonthValue() : day.getDayOfMonth()));
    }

    FormQuestions questions(Language reader, List<Complaint> wrong) {
        var collator = Collator.getInstance(reader.locale());
        var kinds = Arrays.stream(Agency.Kind.values())
                .map(kind -> new Choice(kind.name(), Messages.text(reader, "directory.kind." + kind.name()), false))
                .toList();
        var countries = vocabulary.countries().stream()
                .map(code ->
                        new Choice(code, vocabulary.country(code).orElseThrow().in(reader), false))
                .sorted(Comparator.comparing(Choice::label, collator::compare))
                .toList();
        return new FormQuestions(reader, filled, wrong)
                .text("agencyEn")
                .lang("en")
                .text("agencyFr")
                .lang("fr")
                .radios("agencyKind", kinds)
                .select("country", countries)
                .text("domains", "area")
                .hinted()
                .day("validFrom")
                .optional()
                .day("validUntil")
                .optional();
    }

    /**
     * The agency as it would be, or nothing where there are {@link #complaints}. The id of a new one is made of its
     * English name.
     */
    Optional<Agency> read(String id, int revision, Instant disabledAt) {
        var en = filled.line("agencyEn", LONGEST_NAME, complaints).orElse("");
        var fr = filled.line("agencyFr", LONGEST_NAME, complaints).orElse("");
        var kind = Arrays.stream(Agency.Kind.values())
                .filter(one -> one.name().equals(filled.first("agencyKind")))
                .findFirst();
        if (kind.isEmpty()) {
            complaints.add(Complaint.of("agencyKind", "forms.choose"));
        }
        if (!vocabulary.countries().contains(filled.first("country"))) {
            complaints.add(Complaint.of("country", "forms.choose"));
        }
        var domains = domains();
        var from = filled.day("validFrom", complaints).orElse(null);
        var until = filled.day("validUntil", complaints).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            complaints.add(Complaint.of("validUntil", "forms.validUntil.before"));
        }
        return complaints.isEmpty()
                ? Optional.of(new Agency(
                        id == null ? Folded.id(en) : id,
                        revision,
                        new Bilingual(en, fr),
                        kind.orElseThrow(),
                        filled.first("country"),
                        domains,
                        from,
                        until,
                        disabledAt))
                : Optional.empty();
    }

    private List<String> domains() {
        var domains = Arrays.stream(
                        filled.first("domains").toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .map(one -> one.replaceFirst("^@", ""))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (domains.isEmpty()) {
            complaints.add(Complaint.of("domains", "forms.domains.missing"));
        } else if (domains.size() > MOST_DOMAINS) {
            complaints.add(Complaint.of("domains", "forms.domains.many", MOST_DOMAINS));
        }
        domains.stream()
                .filter(one -> !DOMAIN.matcher(one).matches())
                .findFirst()
                .ifPresent(wrong -> complaints.add(Complaint.of(
                        "domains", "forms.domains.wrong", wrong.substring(0, Math.min(wrong.length(), 60)))));
        return domains;
    }

    /** A domain leads to one agency only, or nobody could say whose coordinator decides. */
    void claimDomains(Agency agency, Agencies agencies) {
        agency.domains()
                .forEach(domain -> agencies.ofAddress("@" + domain)
                        .filter(other -> !other.id().equals(agency.id()))
                        .ifPresent(other ->
                                complaints.add(Complaint.of("domains", "forms.domains.taken", domain, other.name()))));
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
