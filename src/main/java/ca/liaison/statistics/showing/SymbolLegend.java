package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.web.Messages;
import java.util.Locale;
import java.util.Map;

/** What stands in tables where a number is missing, as statistical offices use it. */
final class SymbolLegend {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("..", "unavailable"),
            Map.entry("...", "inapplicable"),
            Map.entry("…", "inapplicable"),
            Map.entry("x", "confidential"),
            Map.entry("c", "confidential"),
            Map.entry("f", "unreliable"),
            Map.entry("-", "nil"),
            Map.entry("–", "nil"),
            Map.entry("—", "nil"),
            Map.entry("n/a", "unavailable"),
            Map.entry("na", "unavailable"),
            Map.entry("n.a.", "unavailable"),
            Map.entry("n.d.", "unavailable"),
            Map.entry("nd", "unavailable"),
            Map.entry("s.o.", "inapplicable"),
            Map.entry("null", "unavailable"),
            Map.entry("p", "preliminary"),
            Map.entry("r", "revised"),
            Map.entry("e", "caution"));

    private SymbolLegend() {}

    /** What a source did not explain is said to be unexplained. */
    static String meaning(String symbol, Language language) {
        return Messages.text(
                language,
                "statistics.symbol." + NAMES.getOrDefault(symbol.strip().toLowerCase(Locale.ROOT), "other"));
    }
}
