package ca.liaison.publications.editing;

import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Putting files in. The form is posted to {@code action} as multipart; the language toggle posts it without the files
 * to {@code toggle}.
 *
 * @param files named {@code file}; carries only an error
 * @param together {@code one}: one publication with these files; {@code each}: one for each file
 * @param limit "1 GB"
 * @param formats "PDF, DOCX, …"
 */
public record UploadPage(
        String action,
        String toggle,
        Field files,
        Choices together,
        Description description,
        String limit,
        String formats) {

    public List<Problem> problems() {
        return Stream.concat(Problem.of(files, together).stream(), description.problems().stream())
                .toList();
    }
}
