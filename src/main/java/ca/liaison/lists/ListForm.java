package ca.liaison.lists;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.Agency;
import ca.liaison.identity.Role;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A list as a form: what is asked, and what was filled in as a draft. */
@ApplicationScoped
class ListForm {

    /** Which field of the form says which part of a {@link ListDraft}. */
    private static final Map<String, String> FIELDS = Map.of(
            "name.en", "listNameEn",
            "name.fr", "listNameFr",
            "topics", "listTopics",
            "join", "listJoining",
            "rule.agencies", "ruleAgencies",
            "rule.regions", "ruleRegions",
            "rule.roles", "ruleRoles",
            "rule.topics", "ruleTopics",
            "rule.languages", "ruleLanguages");

    private final Vocabulary vocabulary;
    private final Agencies agencies;

    @Inject
    ListForm(Vocabulary vocabulary, Agencies agencies) {
        this.vocabulary = vocabulary;
        this.agencies = agencies;
    }

    FormQuestions questions(Language reader, Filled filled, List<Complaint> wrong) {
        var complaints = wrong.stream()
                .map(one ->
                        new Complaint(FIELDS.getOrDefault(one.field(), one.field()), one.messageKey(), one.arguments()))
                .toList();
        var topics = vocabulary.topics().stream()
                .map(term -> new Choice(term.id(), term.label().in(reader), false))
                .toList();
        return new FormQuestions(reader, filled, complaints)
                .text("listNameEn")
                .lang("en")
                .text("listNameFr")
                .lang("fr")
                .radios("listJoining", choices(Joining.values(), "lists.joining.", reader))
                .boxes("listTopics", topics)
                .optional()
                .boxes(
                        "ruleAgencies",
                        agencies.all(reader).stream()
                                .map(agency -> choice(agency, reader))
                                .toList())
                .optional()
                .hinted()
                .text("ruleRegions", "area")
                .optional()
                .hinted()
                .boxes("ruleRoles", choices(Role.values(), "access.role.", reader))
                .optional()
                .boxes("ruleTopics", topics)
                .optional()
                .boxes(
                        "ruleLanguages",
                        Stream.of(Language.values())
                                .map(one -> new Choice(
                                        one.code(), Messages.text(reader, "lists.language." + one.code()), false))
                                .toList())
                .optional();
    }

    private static Choice choice(Agency agency, Language reader) {
        return new Choice(agency.id(), agency.name().in(reader), false);
    }

    private static List<Choice> choices(Enum<?>[] all, String keys, Language reader) {
        return Arrays.stream(all)
                .map(one -> new Choice(one.name(), Messages.text(reader, keys + one.name()), false))
                .toList();
    }

    ListDraft draft(Filled filled) {
        return new ListDraft(
                new Bilingual(filled.first("listNameEn"), filled.first("listNameFr")),
                filled.all("listTopics"),
                filled.first("listJoining"),
                new ListDraft.RuleDraft(
                        filled.all("ruleAgencies"),
                        filled.first("ruleRegions").lines().toList(),
                        filled.all("ruleRoles"),
                        filled.all("ruleTopics"),
                        filled.all("ruleLanguages")));
    }

    static Filled filled(DistributionList list) {
        var all = new HashMap<String, List<String>>();
        all.put("listNameEn", List.of(list.name().en()));
        all.put("listNameFr", List.of(list.name().fr()));
        all.put("listJoining", List.of(list.joining().name()));
        all.put("listTopics", list.topics());
        all.put("ruleAgencies", list.rule().agencies());
        all.put("ruleRegions", List.of(String.join("\n", list.rule().regions())));
        all.put("ruleRoles", list.rule().roles().stream().map(Enum::name).toList());
        all.put("ruleTopics", list.rule().topics());
        all.put(
                "ruleLanguages",
                list.rule().languages().stream().map(Language::code).toList());
        return new Filled(all);
    }
}
