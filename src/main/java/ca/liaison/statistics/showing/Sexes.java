package ca.liaison.statistics.showing;

import ca.liaison.statistics.Cell;
import ca.liaison.statistics.asking.CodeNames;
import java.util.List;
import java.util.Set;

/** Values that together are all people, so that numbers of them can be added up: men and women by their usual names. */
final class Sexes {

    private static final Set<String> MEN = Set.of(
            "m",
            "male",
            "males",
            "man",
            "men",
            "men and boys",
            "boys",
            "h",
            "homme",
            "hommes",
            "masculin",
            "garcons",
            "hommes et garcons");
    private static final Set<String> WOMEN = Set.of(
            "f",
            "female",
            "females",
            "woman",
            "women",
            "girls",
            "femme",
            "femmes",
            "feminin",
            "filles",
            "women and girls",
            "femmes et filles");
    private static final Set<String> OTHERS = Set.of(
            "x",
            "other",
            "unknown",
            "unspecified",
            "not specified",
            "not stated",
            "autre",
            "autres",
            "inconnu",
            "non precise",
            "non declare",
            "gender diverse",
            "non binary",
            "another gender",
            "autre genre");

    private Sexes() {}

    static boolean areAll(List<Cell> values) {
        var names = values.stream()
                .map(cell -> CodeNames.plain(String.valueOf(cell.raw())))
                .toList();
        return names.stream().filter(MEN::contains).count() == 1
                && names.stream().filter(WOMEN::contains).count() == 1
                && names.stream().allMatch(name -> MEN.contains(name) || WOMEN.contains(name) || OTHERS.contains(name));
    }
}
