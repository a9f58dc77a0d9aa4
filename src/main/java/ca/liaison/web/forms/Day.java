package ca.liaison.web.forms;

/**
 * A date as it was typed in three parts: fields {@code <name>Year}, {@code <name>Month} (1 to 12) and
 * {@code <name>Day}.
 */
public record Day(String name, String year, String month, String day, String error) {

    public Day {
        year = year == null ? "" : year;
        month = month == null ? "" : month;
        day = day == null ? "" : day;
    }

    public boolean isWrong() {
        return error != null;
    }
}
