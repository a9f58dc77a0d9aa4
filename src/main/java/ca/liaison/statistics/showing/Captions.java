package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.statistics.asking.CodeNames;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The line above a picture: the dataset, what is counted where that is one thing, what is held still, and when. What
 * the title of the dataset says already is not said again; what is held still is left out only where the title says it
 * of the whole picture.
 */
@ApplicationScoped
class Captions {

    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]|20)\\d\\d\\b");
    /** A value as short as this means nothing without the name of its column. */
    private static final int SHORT = 3;

    private final Naming naming;

    @Inject
    Captions(Naming naming) {
        this.naming = naming;
    }

    String of(Shape shape, String when, Language language) {
        var title = shape.opened().dataset().title().in(language);
        var parts = new ArrayList<String>();
        if (shape.chosen().size() == 1 && !shape.wide() && !RowUnits.isValue(shape.measure())) {
            var measure = shape.measure().name().in(language);
            if (!says(title, measure)) {
                parts.add(measure);
            }
        }
        shape.pins().stream()
                .filter(pin -> pin.value() != null && !isSaid(pin, title, language))
                .map(pin -> pinned(pin, language))
                .forEach(parts::add);
        if (when != null && !saysWhen(title, when)) {
            parts.add(when);
        }
        return parts.isEmpty()
                ? title
                : Messages.text(language, "statistics.plot.title", title, String.join(", ", parts));
    }

    private String pinned(Shape.Pin pin, Language language) {
        var value = naming.of(pin.value(), pin.column(), language);
        return value.length() > SHORT
                ? value
                : Messages.text(
                        language, "statistics.plot.pinned", pin.column().name().in(language), value);
    }

    /** A title that names others of the column too does not tell which one is shown. */
    private boolean isSaid(Shape.Pin pin, String title, Language language) {
        return says(title, naming.of(pin.value(), pin.column(), language))
                && pin.values().stream()
                        .filter(other -> !other.equals(pin.value()))
                        .noneMatch(other -> says(title, naming.of(other, pin.column(), language)));
    }

    /** Whether these words stand in the title as words. */
    private static boolean says(String title, String words) {
        return (" " + CodeNames.plain(title) + " ").contains(" " + CodeNames.plain(words) + " ");
    }

    /** Of one year, a title that speaks of others too does not tell which one is shown. */
    private static boolean saysWhen(String title, String when) {
        return title.contains(when) && !YEAR.matcher(title.replace(when, "")).find();
    }

    /** What the numbers of the axis are; null where the caption has said all. */
    static String unit(Shape shape, Language language) {
        var unit = Naming.unit(shape.measure(), language);
        return shape.chosen().size() > 1 || shape.wide() || RowUnits.isValue(shape.measure())
                ? unit
                : Naming.measured(shape.measure(), language);
    }

    /** From the first moment to the last. */
    static String period(List<String> labels, Language language) {
        if (labels.isEmpty()) {
            return null;
        }
        var first = labels.get(0);
        var last = labels.get(labels.size() - 1);
        return first.equals(last) ? first : Messages.text(language, "statistics.plot.period", first, last);
    }
}
