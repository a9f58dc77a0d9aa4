package ca.liaison.web.forms;

import java.util.Collection;
import java.util.List;

/**
 * A question with given answers. Its label and hint are the messages {@code forms.<name>} and
 * {@code forms.<name>.hint}.
 */
public record Choices(String name, List<Choice> options, String error) {

    /** One answer. */
    public record Choice(String value, String label, boolean chosen) {}

    public Choices {
        options = List.copyOf(options);
    }

    /** @param options in the order in which they are shown */
    public static Choices of(String name, List<Choice> options, Collection<String> chosen, String error) {
        return new Choices(
                name,
                options.stream()
                        .map(one -> new Choice(one.value(), one.label(), chosen.contains(one.value())))
                        .toList(),
                error);
    }

    public boolean isWrong() {
        return error != null;
    }

    public boolean isOpen() {
        return options.stream().noneMatch(Choice::chosen);
    }
}
