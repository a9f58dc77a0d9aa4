package ca.liaison.publications.deciding;

import ca.liaison.Language;
import ca.liaison.publications.FieldChange;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.State;
import ca.liaison.publications.editing.DescriptionForm;
import ca.liaison.publications.editing.DescriptionInput;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Day;
import ca.liaison.web.forms.Field;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What differs between two descriptions of a publication, in the words of the form that makes them. */
@ApplicationScoped
class DescriptionDifferences {

    private final DescriptionForm form;

    @Inject
    DescriptionDifferences(DescriptionForm form) {
        this.form = form;
    }

    List<FieldChange> between(Metadata now, Metadata then, Language reader) {
        var before = parts(now, reader);
        var after = parts(then, reader);
        return IntStream.range(0, before.size())
                .filter(i -> !before.get(i).value().equals(after.get(i).value()))
                .mapToObj(i -> new FieldChange(
                        Messages.text(reader, "forms." + before.get(i).name()),
                        before.get(i).value(),
                        after.get(i).value()))
                .toList();
    }

    private record Part(String name, String value) {}

    private List<Part> parts(Metadata metadata, Language reader) {
        return form.show(DescriptionInput.of(metadata), List.of(), List.of(State.values()), reader).parts().stream()
                .map(DescriptionDifferences::part)
                .toList();
    }

    private static Part part(Record part) {
        if (part instanceof Field field) {
            return new Part(field.name(), field.value());
        }
        if (part instanceof Day day) {
            return new Part(day.name(), day.year() + "-" + day.month() + "-" + day.day());
        }
        var choices = (Choices) part;
        return new Part(
                choices.name(),
                choices.options().stream()
                        .filter(Choices.Choice::chosen)
                        .map(Choices.Choice::label)
                        .collect(Collectors.joining("; ")));
    }
}
