package ca.liaison.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One query of the judged set, and what its reader would want to find. */
record Judged(String language, String need, String query, Map<String, Integer> grades) {

    private static final int DEPTH = 10;

    static List<Judged> all() throws IOException {
        try (var file = Judged.class.getResourceAsStream("/judged/queries.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Judged::of)
                    .toList();
        }
    }

    private static Judged of(String line) {
        var columns = line.split("\t");
        var grades = Arrays.stream(columns[3].split(" "))
                .map(grade -> grade.split(":"))
                .collect(Collectors.toMap(grade -> grade[0], grade -> Integer.valueOf(grade[1])));
        return new Judged(columns[0], columns[1], columns[2], grades);
    }

    /** nDCG@10: 1 when nothing could stand in a better order, 0 when nothing of it was found. */
    double worth(List<String> found) {
        var best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(found.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }
}
