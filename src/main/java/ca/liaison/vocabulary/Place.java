package ca.liaison.vocabulary;

import ca.liaison.Bilingual;

/**
 * A country, province, territory or region.
 *
 * @param code ISO 3166-1 alpha-2 of a country, ISO 3166-2 of a part of one; {@code CA-NT-NU} is the old Northwest
 *     Territories, which ISO has no code for
 * @param country the country it is or lies in, ISO 3166-1 alpha-2
 */
public record Place(String code, Bilingual name, String country) {

    public boolean isCountry() {
        return code.equals(country);
    }
}
