package ca.liaison.accounts.own;

import java.util.List;

/** The sessions of one's own account: posts {@code session}, or {@code others} for all but this one. */
public record SessionsPage(String action, List<Row> rows) {

    /** One session. */
    public record Row(String number, String started, String seen, String from, String browser, boolean isThis) {}
}
