package ca.liaison.web.forms;

import java.util.List;
import java.util.stream.Stream;

/** One line of the summary above a form: the words that also stand beside the field, and where that field is. */
public record Problem(String text, String href) {

    /**
     * The problems of these parts of a form ({@link Field}, {@link Choices}, {@link Day}), in the order of the form.
     */
    public static List<Problem> of(Record... parts) {
        return Stream.of(parts).flatMap(Problem::in).toList();
    }

    private static Stream<Problem> in(Record part) {
        if (part instanceof Field field && field.isWrong()) {
            return Stream.of(new Problem(field.error(), "#" + field.name()));
        }
        if (part instanceof Choices choices && choices.isWrong()) {
            return Stream.of(new Problem(choices.error(), "#" + choices.name()));
        }
        return part instanceof Day day && day.isWrong()
                ? Stream.of(new Problem(day.error(), "#" + day.name() + "Year"))
                : Stream.empty();
    }
}
