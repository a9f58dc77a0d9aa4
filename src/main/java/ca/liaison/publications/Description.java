package ca.liaison.publications;

import ca.liaison.web.Choices;
import ca.liaison.web.Day;
import ca.liaison.web.Field;
import ca.liaison.web.Problem;
import java.util.List;

/**
 * The part of a form that describes a publication. The names of the fields are: titleEn, titleFr, summaryEn, summaryFr, kind, topics, organization, countries,
 * publishedYear/Month/Day, language, category, tlp, state.
 */
public record Description(Field titleEn, Field titleFr, Field summaryEn, Field summaryFr, Choices kind, Choices topics, Choices organization, Choices countries,
                          Day published, Choices language, Choices category, Choices tlp, Choices state) {

    List<Problem> problems() {
        return Problem.of(titleEn, titleFr, summaryEn, summaryFr, kind, topics, organization, countries, published, language, category, tlp, state);
    }
}
