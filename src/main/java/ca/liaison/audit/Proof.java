package ca.liaison.audit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What an auditor keeps elsewhere and brings along to verify with.
 *
 * @param seeds the keys they were given
 * @param anchors how far chains went
 * @param unreadable how many lines said neither
 */
public record Proof(List<String> seeds, List<AnchorLine> anchors, int unreadable) {

    public static final Proof NONE = new Proof(List.of(), List.of(), 0);

    private static final int MOST_SEEDS = 50;

    public Proof {
        seeds = List.copyOf(seeds);
        anchors = List.copyOf(anchors);
    }

    /**
     * @param text keys and anchors, each in a line of its own; other lines are counted and left out, so that a whole
     *     log can be given
     */
    public static Proof of(String text) {
        var seeds = new ArrayList<String>();
        var anchors = new ArrayList<AnchorLine>();
        int unreadable = 0;
        for (var line :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            var anchor = AnchorLine.in(line);
            anchor.ifPresent(anchors::add);
            if (isSeed(line) && seeds.size() < MOST_SEEDS) {
                seeds.add(line);
            } else if (anchor.isEmpty()) {
                unreadable++;
            }
        }
        return new Proof(seeds, anchors, unreadable);
    }

    private static boolean isSeed(String text) {
        try {
            return Base64.getDecoder().decode(text).length == EvolvingKey.LENGTH;
        } catch (IllegalArgumentException e) {
            return false; // counted by the caller
        }
    }
}
