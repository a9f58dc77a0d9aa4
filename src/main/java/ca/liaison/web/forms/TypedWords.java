package ca.liaison.web.forms;

import ca.liaison.Complaint;
import java.util.List;
import java.util.Objects;

/** Several words for one field, as people and programs write them: each once, without spaces around it. */
public final class TypedWords {

    private TypedWords() {}

    /** At most so many; more are complained of. @param typed may be null */
    public static List<String> of(String field, List<String> typed, int most, List<Complaint> complaints) {
        var words = typed == null
                ? List.<String>of()
                : typed.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        if (words.size() > most) {
            complaints.add(Complaint.of(field, "lists.tooMany", most));
        }
        return words.stream().limit(most).toList();
    }
}
