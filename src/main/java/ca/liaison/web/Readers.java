package ca.liaison.web;

import ca.liaison.Language;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * In which language a program is answered: addresses of the API have none, so it says so in {@code Accept-Language}.
 */
public final class Readers {

    private Readers() {}

    public static Language language(HttpHeaders headers) {
        return Languages.accepted(headers.getAcceptableLanguages());
    }
}
