package ca.liaison.auditing;

import ca.liaison.web.Notice;
import java.util.List;

/** What verifying the record has found. */
public record VerifyPage(Notice notice, List<String> troubles, List<Chain> chains, String back) {

    /** How far one chain goes. */
    public record Chain(String name, String entries, String last, String hash) {
    }
}
