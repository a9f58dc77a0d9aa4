package ca.liaison.statistics.understanding;

/** What a cell is at first sight, before anything is known of its column. */
enum Glance {
    EMPTY,
    NUMBER,
    YEAR,
    SYMBOL,
    TEXT;

    static Glance at(String raw) {
        if (raw == null || raw.isEmpty()) {
            return EMPTY;
        }
        if (isYear(raw)) {
            return YEAR;
        }
        if (NumberText.read(raw, false) != null
                || NumberText.read(raw, true) != null
                || DateText.read(raw, false).isPresent()) {
            return NUMBER;
        }
        return MissingValues.isOne(raw) ? SYMBOL : TEXT;
    }

    private static boolean isYear(String raw) {
        return raw.length() == 4
                && raw.chars().allMatch(c -> c >= '0' && c <= '9')
                && (raw.startsWith("1") || raw.startsWith("20"));
    }

    boolean isNumber() {
        return this == NUMBER || this == YEAR;
    }
}
