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
    public static String change(double before, double after, Notation notation, Language language) {
        return new Change(before, after, notation, language).told();
    }

    private List<String> sentences() {
        var told = new ArrayList<String>();
        if (figure.isEmpty()) {
            told.add(say("empty"));
        } else if (figure.timed() && figure.points().size() > 1) {
            figure.strands().forEach(strand -> told.add(together(sentences -> course(strand, sentences))));
            compare(told);
        } else if (figure.timed() && !figure.isMixed()) {
            return new FigureText(figure.atItsMoment(), language).sentences();
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
            told.add(say("single", strand.name(), number(strand, from), label(first)));
            return;
        }
        var isAlike = to.doubleValue() != from && number(strand, from).equals(number(strand, to));
        told.add(say(
                isAlike ? "nearly" : to > from ? "rose" : to < from ? "fell" : "stayed",
                strand.name(),
                number(strand, from),
                label(first),
                number(strand, to),
                label(last),
                change(from, to, figure.notation(strand), language)));
        var highest = extreme(strand, there, 1);
        var lowest = extreme(strand, there, -1);
        if (!strand.values().get(highest).equals(strand.values().get(lowest))) {
            told.add(say(
                    "between",
                    number(strand, strand.values().get(highest)),
                    ties(strand, there, highest),
                    number(strand, strand.values().get(lowest)),
                    ties(strand, there, lowest)));
        }
        var missing = strand.values().size() - there.size();
        if (missing > 0) {
            told.add(say("missing", missing, strand.values().size()));
        }
    }

    /**
     * Which is highest and lowest at the last point at which all have a value; what holds others is no rival of theirs.
     */
    private void compare(List<String> told) {
        var parts = figure.strands().stream()
                .filter(strand -> !figure.extent().wholes().contains(strand.name()))
                .toList();
        if (parts.size() < 2 || figure.isMixed()) {
            return;
        }
        figure.indexes()
                .filter(index ->
                        parts.stream().allMatch(strand -> strand.values().get(index) != null))
                .reduce((before, after) -> after)
                .ifPresent(index -> compare(parts, index, told));
    }

    private void compare(List<Figure.Strand> parts, int index, List<String> told) {
        var sorted = parts.stream()
                .sorted((a, b) ->
                        Double.compare(b.values().get(index), a.values().get(index)))
                .toList();
        var highest = sorted.get(0);
        var lowest = sorted.get(sorted.size() - 1);
        if (!highest.values().get(index).equals(lowest.values().get(index))) {
            var isLast = index == figure.points().size() - 1;
            told.add(say(
                    figure.extent().series() > sorted.size() ? "compared.some" : "compared",
                    isLast ? label(index) : say("latest", label(index)),
                    highest.name(),
                    number(highest, highest.values().get(index)),
                    lowest.name(),
                    number(lowest, lowest.values().get(index)),
                    sorted.size(),
                    figure.extent().series()));
        }
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
            told.add(name + alone(strand, highest));
        } else if (most.equals(least)) {
            told.add(name + atMoment("alike", there.size(), number(strand, most)));
        } else if (there.size() == 2) {
            told.add(name
                    + atMoment("pair", label(highest), number(strand, most), label(lowest), number(strand, least)));
        } else {
            told.add(name
                    + atMoment(
                            "highest",
                            there.size(),
                            ties(strand, there, highest),
                            number(strand, most),
                            ties(strand, there, lowest),
                            number(strand, least)));
        }
        if (least > 0 && most / least >= 1.1 && !figure.notation(strand).percent()) {
            told.add(say("times", Formats.decimal(most / least, 1, language)));
        }
        var missing = strand.values().size() - there.size();
        if (missing > 0) {
            told.add(say("missing.names", missing, strand.values().size()));
        }
    }

    private String alone(Figure.Strand strand, int index) {
        var number = number(strand, strand.values().get(index));
        return figure.extent().when() != null
                ? say("only.when", figure.extent().when(), label(index), number)
                : strand.name().isEmpty()
                        ? say("only", label(index), number)
                        : say("single", label(index), number, strand.name());
    }

    /** What holds at a moment says at which. */
    private String atMoment(String key, Object... arguments) {
        var when = figure.extent().when();
        if (when == null) {
            return say(key, arguments);
        }
        var all = new ArrayList<Object>(List.of(arguments));
        all.add(when);
        return say(key + ".when", all.toArray());
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

    private String number(Figure.Strand strand, double value) {
        return figure.notation(strand).of(value, language);
    }

    private String say(String key, Object... arguments) {
        return Messages.text(language, "plots.tell." + key, arguments);
    }
}
