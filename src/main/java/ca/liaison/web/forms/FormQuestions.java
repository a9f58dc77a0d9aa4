package ca.liaison.web.forms;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together what a form asks: what was filled in so far, and beside each part what is wrong with it. The labels are
 * the messages {@code forms.<name>}.
 */
public final class FormQuestions {

    private final Language reader;
    private final Filled filled;
    private final List<Complaint> complaints;
    private final List<FormQuestion> asked = new ArrayList<>();

    public FormQuestions(Language reader, Filled filled, List<Complaint> complaints) {
        this.reader = reader;
        this.filled = filled;
        this.complaints = complaints;
    }

    public FormQuestions text(String name) {
        return add(field(name), "text", true);
    }

    /** @param type as HTML names it, or {@code area} */
    public FormQuestions text(String name, String type) {
        return add(field(name), type, true);
    }

    public FormQuestions select(String name, List<Choice> options) {
        return add(choices(name, options), "select", true);
    }

    public FormQuestions radios(String name, List<Choice> options) {
        return add(choices(name, options), "radio", true);
    }

    public FormQuestions boxes(String name, List<Choice> options) {
        return add(choices(name, options), "checkbox", true);
    }

    public FormQuestions day(String name) {
        return add(
                new Day(
                        name,
                        filled.first(name + "Year"),
                        filled.first(name + "Month"),
                        filled.first(name + "Day"),
                        error(name)),
                "day",
                true);
    }

    /** Of the last part: it may stay empty. */
    public FormQuestions optional() {
        var last = last();
        return put(new FormQuestion(last.part(), last.type(), false, last.hinted(), last.autocomplete(), last.lang()));
    }

    /** Of the last part: {@code forms.<name>.hint} stands before it. */
    public FormQuestions hinted() {
        var last = last();
        return put(new FormQuestion(last.part(), last.type(), last.required(), true, last.autocomplete(), last.lang()));
    }

    /** Of the last part: what the browser may fill in. */
    public FormQuestions autocomplete(String what) {
        var last = last();
        return put(new FormQuestion(last.part(), last.type(), last.required(), last.hinted(), what, last.lang()));
    }

    /** Of the last part: the language that is typed there. */
    public FormQuestions lang(String code) {
        var last = last();
        return put(
                new FormQuestion(last.part(), last.type(), last.required(), last.hinted(), last.autocomplete(), code));
    }

    public List<FormQuestion> all() {
        return List.copyOf(asked);
    }

    private Field field(String name) {
        return new Field(name, filled.first(name), error(name));
    }

    private Choices choices(String name, List<Choice> options) {
        return Choices.of(name, options, filled.all(name), error(name));
    }

    private String error(String name) {
        return complaints.stream()
                .filter(complaint -> complaint.field().equals(name))
                .findFirst()
                .map(complaint -> Messages.text(reader, complaint.messageKey(), complaint.arguments()))
                .orElse(null);
    }

    private FormQuestions add(Record part, String type, boolean required) {
        asked.add(new FormQuestion(part, type, required, false, null, null));
        return this;
    }

    private FormQuestion last() {
        return asked.get(asked.size() - 1);
    }

    private FormQuestions put(FormQuestion changed) {
        asked.set(asked.size() - 1, changed);
        return this;
    }
}
