package ca.liaison.web.forms;

import ca.liaison.web.Link;
import ca.liaison.web.Notice;
import java.util.List;
import java.util.Map;

/**
 * A page with one form, shown by the template {@code web/form}.
 *
 * @param id of the form, which the language toggle submits
 * @param action where it is posted
 * @param lead what it is for, or null
 * @param notice what just happened, or null
 * @param facts what is known already and not asked, or none
 * @param hidden fields that nobody sees, by name
 * @param files whether a file is sent with it
 * @param button what the button says
 * @param cancel the way out, or null
 */
public record FormPage(
        String id,
        String action,
        String lead,
        Notice notice,
        List<Fact> facts,
        List<FormQuestion> questions,
        Map<String, String> hidden,
        boolean files,
        String button,
        Link cancel) {

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    public static FormPage of(String id, String action, String lead, FormQuestions questions, String button) {
        return new FormPage(id, action, lead, null, List.of(), questions.all(), Map.of(), false, button, null);
    }

    public FormPage cancelled(Link way) {
        return new FormPage(id, action, lead, notice, facts, questions, hidden, files, button, way);
    }

    public FormPage noticed(Notice what) {
        return new FormPage(id, action, lead, what, facts, questions, hidden, files, button, cancel);
    }

    public FormPage knowing(List<Fact> known) {
        return new FormPage(id, action, lead, notice, known, questions, hidden, files, button, cancel);
    }

    public FormPage hiding(Map<String, String> fields) {
        return new FormPage(id, action, lead, notice, facts, questions, fields, files, button, cancel);
    }

    public FormPage withFiles() {
        return new FormPage(id, action, lead, notice, facts, questions, hidden, true, button, cancel);
    }

    public List<Problem> problems() {
        return Problem.of(questions.stream().map(FormQuestion::part).toArray(Record[]::new));
    }
}
