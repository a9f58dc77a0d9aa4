package ca.liaison.publications.editing;

import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Day;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a form that describes a publication. The names of the fields are: titleEn, titleFr, summaryEn, summaryFr,
 * kind, topics, organization, countries, publishedYear/Month/Day, language, category, tlp, state, and those of
 * {@link Release}.
 */
public record Description(
        Field titleEn,
        Field titleFr,
        Field summaryEn,
        Field summaryFr,
        Choices kind,
        Choices topics,
        Choices organization,
        Choices countries,
        Day published,
        Choices language,
        Choices category,
        Choices tlp,
        Choices state,
        Release release) {

    /**
     * Who it comes from, whom it is released to, and from when until when: originator, originatorMarking,
     * releaseAgencies, releasePeople, embargo, expires.
     */
    public record Release(
            Choices originator, Field originatorMarking, Choices agencies, Field people, Field embargo, Field expires) {

        /** Whether there is anything in it to see or to correct. */
        public boolean isUsed() {
            return Stream.of(originator, agencies).anyMatch(choices -> choices.isWrong() || !choices.isOpen())
                    || Stream.of(originatorMarking, people, embargo, expires)
                            .anyMatch(field -> field.isWrong() || !field.value().isEmpty());
        }
    }

    List<Problem> problems() {
        return Problem.of(parts().toArray(Record[]::new));
    }

    /** All of the form, in its order. */
    public List<Record> parts() {
        return List.of(
                titleEn,
                titleFr,
                summaryEn,
                summaryFr,
                kind,
                organization,
                topics,
                countries,
                published,
                language,
                category,
                tlp,
                release.originator(),
                release.originatorMarking(),
                release.agencies(),
                release.people(),
                release.embargo(),
                release.expires(),
                state);
    }
}
