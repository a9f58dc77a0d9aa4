package ca.liaison.web.guards;

import ca.liaison.Language;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Lets a resource say {@code @PathParam("language") Language}; an address that starts with neither {@code en} nor
 * {@code fr} is not found.
 */
@Provider
public class LanguageParameter implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Language.class ? (ParamConverter<T>) new ByCode() : null;
    }

    private static final class ByCode implements ParamConverter<Language> {
        @Override
        public Language fromString(String code) {
            return Language.ofCode(code).orElseThrow(NotFoundException::new);
        }

        @Override
        public String toString(Language language) {
            return language.code();
        }
    }
}
