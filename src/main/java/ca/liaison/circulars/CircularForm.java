package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Category;
import ca.liaison.identity.Tlp;
import ca.liaison.lists.DistributionLists;
import ca.liaison.publications.Labels;
import ca.liaison.publications.PublicationId;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A circular as a form: what is asked, and what was filled in as a draft. */
@ApplicationScoped
class CircularForm {

    /** Which field of the form says which part of a {@link CircularDraft}. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title.en", "circularTitleEn"),
            Map.entry("title.fr", "circularTitleFr"),
            Map.entry("body.en", "circularBodyEn"),
            Map.entry("body.fr", "circularBodyFr"),
            Map.entry("topics", "circularTopics"),
            Map.entry("lists", "circularLists"),
            Map.entry("marking", "category"),
            Map.entry("marking.category", "category"),
            Map.entry("marking.tlp", "tlp"),
            Map.entry("contact", "circularContact"),
            Map.entry("validUntil", "circularValidUntil"),
            Map.entry("attachments", "circularAttachments"));

    private final Vocabulary vocabulary;
    private final DistributionLists lists;

    @Inject
    CircularForm(Vocabulary vocabulary, DistributionLists lists) {
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    FormQuestions questions(Language reader, Filled filled, List<Complaint> wrong) {
        var complaints = wrong.stream()
                .map(one ->
                        new Complaint(FIELDS.getOrDefault(one.field(), one.field()), one.messageKey(), one.arguments()))
                .toList();
        return new FormQuestions(reader, filled, complaints)
                .text("circularTitleEn")
                .lang("en")
                .text("circularTitleFr")
                .lang("fr")
                .text("circularBodyEn", "area")
                .lang("en")
                .hinted()
                .text("circularBodyFr", "area")
                .lang("fr")
                .hinted()
                .boxes(
                        "circularLists",
                        lists.all(reader).stream()
                                .filter(list -> !list.isArchived())
                                .map(list -> new Choice(list.id(), list.name().in(reader), false))
                                .toList())
                .radios(
                        "category",
                        Stream.of(Category.values())
                                .map(one ->
                                        new Choice(one.name(), Labels.of(one).in(reader), false))
                                .toList())
                .radios(
                        "tlp",
                        Stream.of(Tlp.values())
                                .map(one -> new Choice(one.label(), "TLP:" + one.label(), false))
                                .toList())
                .boxes("circularAsks", asks(reader))
                .optional()
                .day("acknowledgeBy")
                .optional()
                .day("circularValidUntil")
                .optional()
                .boxes(
                        "circularTopics",
                        vocabulary.topics().stream()
                                .map(term -> new Choice(term.id(), term.label().in(reader), false))
                                .toList())
                .optional()
                .text("circularContact")
                .optional()
                .hinted()
                .text("circularAttachments", "area")
                .optional()
                .hinted();
    }

    private static List<Choice> asks(Language reader) {
        return Stream.of("mandatory", "urgent")
                .map(one -> new Choice(one, Messages.text(reader, "circulars.asks." + one), false))
                .toList();
    }

    CircularDraft draft(Filled filled, String corrects) {
        return new CircularDraft(
                new Bilingual(filled.first("circularTitleEn"), filled.first("circularTitleFr")),
                new Bilingual(filled.text("circularBodyEn"), filled.text("circularBodyFr")),
                filled.all("circularTopics"),
                filled.all("circularLists"),
                new CircularDraft.MarkingDraft(filled.first("category"), filled.first("tlp")),
                filled.all("circularAsks").contains("mandatory"),
                filled.all("circularAsks").contains("urgent"),
                day(filled, "acknowledgeBy"),
                day(filled, "circularValidUntil"),
                filled.first("circularContact"),
                filled.first("circularAttachments")
                        .lines()
                        .map(line -> line.strip().replaceFirst(".*/", ""))
                        .toList(),
                corrects);
    }

    /** As ISO 8601 writes it; what is no day stays as it was typed, to be complained about. */
    private static String day(Filled filled, String name) {
        var parts = List.of(filled.first(name + "Year"), filled.first(name + "Month"), filled.first(name + "Day"));
        return parts.stream().allMatch(String::isEmpty)
                ? null
                : parts.get(0) + "-" + twoDigits(parts.get(1)) + "-" + twoDigits(parts.get(2));
    }

    private static String twoDigits(String typed) {
        return typed.length() == 1 ? "0" + typed : typed;
    }

    static Filled filled(CircularContent content) {
        var all = new HashMap<String, List<String>>();
        all.put("circularTitleEn", List.of(content.title().en()));
        all.put("circularTitleFr", List.of(content.title().fr()));
        all.put("circularBodyEn", List.of(content.body().en()));
        all.put("circularBodyFr", List.of(content.body().fr()));
        all.put("circularTopics", content.topics());
        all.put("circularLists", content.lists());
        all.put("category", List.of(content.marking().category().name()));
        all.put("tlp", List.of(content.marking().tlp().label()));
        all.put(
                "circularAsks",
                Stream.of(content.isMandatory() ? "mandatory" : "", content.isUrgent() ? "urgent" : "")
                        .filter(one -> !one.isEmpty())
                        .toList());
        if (content.acknowledgeBy() != null) {
            // the end of a day, Ottawa time, is the beginning of the next
            put(
                    all,
                    "acknowledgeBy",
                    content.acknowledgeBy()
                            .minusSeconds(1)
                            .atZone(Formats.OTTAWA)
                            .toLocalDate());
        }
        if (content.validUntil() != null) {
            put(all, "circularValidUntil", content.validUntil());
        }
        all.put("circularContact", content.contact() == null ? List.of() : List.of(content.contact()));
        all.put(
                "circularAttachments",
                List.of(String.join(
                        "\n",
                        content.attachments().stream().map(PublicationId::value).toList())));
        return new Filled(all);
    }

    private static void put(Map<String, List<String>> all, String name, LocalDate day) {
        all.put(name + "Year", List.of(Integer.toString(day.getYear())));
        all.put(name + "Month", List.of(Integer.toString(day.getMonthValue())));
        all.put(name + "Day", List.of(Integer.toString(day.getDayOfMonth())));
    }
}
