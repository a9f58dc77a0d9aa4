package ca.liaison.auditing;

import ca.liaison.web.Notice;
import java.util.List;

/**
 * What verifying the record has found.
 *
 * @param checked what was compared
 * @param action where keys and lines of a log are sent to verify with them
 * @param key where a new key is made
 */
public record VerifyPage(
        Notice notice,
        List<String> troubles,
        List<String> checked,
        List<String> remarks,
        List<Chain> chains,
        String action,
        String key,
        String back) {

    /** How far one chain goes. */
    public record Chain(String name, String entries, String first, String last, String seals, String hash) {}
}
