package ca.liaison.extraction;

import java.util.List;

/**
 * What has to stand on every page of a copy.
 *
 * @param banner at top and bottom, in one line
 * @param watermark across the page: for whom the copy was made, and when; null for none
 */
public record Stamp(List<String> banner, String watermark) {

    public Stamp {
        banner = List.copyOf(banner);
    }
}
