package ca.liaison.statistics.showing;

import ca.liaison.statistics.OpenDataset;
import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which datasets are wanted, as an address says it.
 *
 * @param q words that the titles must have, in either language
 * @param place code, null for any
 * @param offence id, null for any
 */
record DatasetFilter(String q, String place, String offence, int page) {

    private static final int LONGEST = 200;

    static DatasetFilter of(MultivaluedMap<String, String> parameters) {
        return new DatasetFilter(
                text(parameters, "q").orElse(""),
                text(parameters, "place").orElse(null),
                text(parameters, "offence").orElse(null),
                text(parameters, "page")
                        .filter(page -> page.matches("[1-9]\\d{0,5}"))
                        .map(Integer::parseInt)
                        .orElse(1));
    }

    private static Optional<String> text(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }

    boolean isNarrow() {
        return !q.isEmpty() || place != null || offence != null;
    }

    boolean isMetBy(OpenDataset opened, Profile profile) {
        return (place == null || profile.places().contains(place))
                && (offence == null || profile.offences().contains(offence))
                && hasWords(opened);
    }

    private boolean hasWords(OpenDataset opened) {
        var titles = Stream.of(
                        opened.dataset().title(),
                        opened.publication().metadata().title())
                .flatMap(title -> Stream.of(title.en(), title.fr()))
                .map(title -> " " + plain(title))
                .toList();
        return Stream.of(plain(q).split(" "))
                .filter(word -> !word.isEmpty())
                .allMatch(word -> titles.stream().anyMatch(title -> title.contains(" " + word)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    DatasetFilter atPage(int other) {
        return new DatasetFilter(q, place, offence, other);
    }

    String query() {
        var parts = new ArrayList<String>();
        if (!q.isEmpty()) {
            parts.add("q=" + PlotAddress.encoded(q));
        }
        if (place != null) {
            parts.add("place=" + PlotAddress.encoded(place));
        }
        if (offence != null) {
            parts.add("offence=" + PlotAddress.encoded(offence));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
