package ca.liaison.statistics.understanding;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The signs and ISO 4217 codes of currencies, as they stand before or behind an amount. */
final class CurrencyText {

    /** Whatever may be one; of three capital letters, {@link #isOne} tells. */
    static final String PATTERN = "(?:US|C|CA|CAN|CDN|Can|Cdn|AU|A|NZ|HK|R|Bds)?\\$(?: ?(?:US|CA|CAD|USD|can\\.))?"
            + "|[€£¥₹₩₽₺₴₪฿]|kr\\.?|zł|Kč|[A-Z]{3}";

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyText() {}

    /** Null counts too: then there is none. */
    static boolean isOne(String found) {
        return found == null
                || found.length() != 3
                || !found.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                || CODES.contains(found);
    }
}
