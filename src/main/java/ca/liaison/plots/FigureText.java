package ca.liaison.plots;

import ca.liaison.Language;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says what a figure shows, from its numbers: where each strand goes, its extremes, the change in percent; and which is
 * highest and lowest. The sentences are built so that they are grammatical whatever the name: in French no word agrees
 * with it.
 */
public final class FigureText {

    private static final String NO_BREAK = "\u00a0";
    private static final int MOST_TIES = 3;

    private final Figure figure;
    private final Language language;

    private FigureText(Figure figure, Language language) {
        this.figure = figure;
        this.language = language;
    }

    /** Whole sentences, those of a strand together; never none. */
    public static List<String> of(Figure figure, Language language) {
        return new FigureText(figure, language).sentences();
    }

    /** How a number changed, as the end of a sentence: "an increase of 3.2%". */
    public static String change(double before, double after, boolean percent, int decimals, Language language) {
        var direction = after > before ? "up" : after < before ? "down" : "same";
        if (direction.equals("same")) {
            return Messages.text(language, "plots.change.same");
        }
        var difference = Math.abs(after - before);
        if (percent) {
            return Messages.text(
                    language,
                    "plots.change." + direction,
                    Messages.text(
                            language,
                            "plots.points",
                            Formats.decimal(difference, Math.max(1, decimals), language),
                            difference));
        }
        var amount = before <= 0
                ? Formats.decimal(difference, decimals, language)
                : percentage(100 * difference / before, language);
        return Messages.text(language, "plots.change." + direction, amount);
    }

    private static String percentage(double value, Language language) {
        return Formats.decimal(value, value < 100 ? 1 : 0, language) + (language == Language.FR ? NO_BREAK + "%" : "%");
    }

    private List<String> sentences() {
        var told = new ArrayList<String>();
        if (figure.isEmpty()) {
            told.add(say("empty"));
        } else if (figure.timed() && figure.points().size() > 1) {
            figure.strands().forEach(strand -> told.add(together(sentences -> course(strand, sentences))));
            compare(told);
        } else {
            figure.strands().forEach(strand -> told.add(together(sentences -> extremes(strand, sentences))));
        }
        return told;
    }

    private static String together(Consumer<List<String>> telling) {
        var sentences = new ArrayList<String>();
        telling.accept(sentences);
        return String.join(" ", sentences);
    }

    /** From the first value to the last, and the extremes between. */
    private void course(Figure.Strand strand, List<String> told) {
        var there = there(strand);
        if (there.isEmpty()) {
            told.add(say("none", strand.name()));
            return;
        }
        var first = there.get(0);
        var last = there.get(there.size() - 1);
        var from = strand.values().get(first);
        var to = strand.values().get(last);
        if (first.equals(last)) {
            told.add(say("single", strand.name(), number(from), label(first)));
            return;
        }
        told.add(say(
                to > from ? "rose" : to < from ? "fell" : "stayed",
                strand.name(),
                number(from),
                label(first),
                number(to),
                label(last),
                change(from, to, figure.percent(), figure.decimals(), language)));
        var highest = extreme(strand, there, 1);
        var lowest = extreme(strand, there, -1);
        if (!strand.values().get(highest).equals(strand.values().get(lowest))) {
            told.add(say(
                    "between",
                    number(strand.values().get(highest)),
                    ties(strand, there, highest),
                    number(strand.values().get(lowest)),
                    ties(strand, there, lowest)));
        }
        var missing = strand.values().size() - there.size();
        if (missing > 0) {
            told.add(say("missing", missing, strand.values().size()));
        }
    }

    /** Who is highest and lowest at the last point at which all have a value. */
    private void compare(List<String> told) {
        if (figure.strands().size() < 2 || figure.isMixed()) {
            return;
        }
        figure.indexes()
                .filter(index -> figure.strands().stream()
                        .allMatch(strand -> strand.values().get(index) != null))
                .reduce((before, after) -> after)
                .ifPresent(index -> {
                    var sorted = figure.strands().stream()
                            .sorted((a, b) -> Double.compare(
                                    b.values().get(index), a.values().get(index)))
                            .toList();
                    var highest = sorted.get(0);
                    var lowest = sorted.get(sorted.size() - 1);
                    if (!highest.values().get(index).equals(lowest.values().get(index))) {
                        told.add(say(
                                "compared",
                                label(index),
                                highest.name(),
                                number(highest.values().get(index)),
                                lowest.name(),
                                number(lowest.values().get(index))));
                    }
                });
    }

    /** Of names rather than moments: which is highest, which lowest, and by how much. */
    private void extremes(Figure.Strand strand, List<String> told) {
        var there = there(strand);
        if (there.isEmpty()) {
            told.add(say("none", strand.name()));
            return;
        }
        var highest = extreme(strand, there, 1);
        var lowest = extreme(strand, there, -1);
        var most = strand.values().get(highest);
        var least = strand.values().get(lowest);
        var name = figure.strands().size() > 1 ? say("of", strand.name()) + " " : "";
        if (there.size() == 1) {
            told.add(name + say("single", label(highest), number(most), strand.name()));
        } else if (most.equals(least)) {
            told.add(name + say("alike", there.size(), number(most)));
        } else {
            told.add(name
                    + say(
                            "highest",
                            there.size(),
                            ties(strand, there, highest),
                            number(most),
                            ties(strand, there, lowest),
                            number(least)));
            if (least > 0 && most / least >= 1.1 && !figure.percent()) {
                told.add(say("times", Formats.decimal(most / least, 1, language)));
            }
        }
        var missing = strand.values().size() - there.size();
        if (missing > 0) {
            told.add(say("missing.names", missing, strand.values().size()));
        }
    }

    private List<Integer> there(Figure.Strand strand) {
        return IntStream.range(0, strand.values().size())
                .filter(index -> Objects.nonNull(strand.values().get(index)))
                .boxed()
                .toList();
    }

    private static int extreme(Figure.Strand strand, List<Integer> there, int sign) {
        return there.stream()
                .reduce((best, next) -> sign
                                        * Double.compare(
                                                strand.values().get(next),
                                                strand.values().get(best))
                                > 0
                        ? next
                        : best)
                .orElseThrow();
    }

    /** The points that share an extreme; of many, the first are named. */
    private String ties(Figure.Strand strand, List<Integer> there, int of) {
        var same = there.stream()
                .filter(index ->
                        strand.values().get(index).equals(strand.values().get(of)))
                .toList();
        var named = same.stream().limit(MOST_TIES).map(this::label).collect(Collectors.joining(", "));
        return same.size() > MOST_TIES ? say("more", named, same.size() - MOST_TIES) : named;
    }

    private String label(int index) {
        return figure.points().get(index).label();
    }

    private String number(double value) {
        return Formats.decimal(value, figure.decimals(), language)
                + (!figure.percent() ? "" : language == Language.FR ? NO_BREAK + "%" : "%");
    }

    private String say(String key, Object... arguments) {
        return Messages.text(language, "plots.tell." + key, arguments);
    }
}
