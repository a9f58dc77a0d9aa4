package ca.liaison.publications;

import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.web.Formats;

/** The address is right, but what stood there was taken back. Only told to whoever could have read it. */
class Withdrawn extends Refusal {
    Withdrawn(Publication publication, Language language) {
        super(
                410,
                "publications.withdrawn",
                "Publication " + publication.id().value() + " was withdrawn",
                publication.metadata().title().in(language),
                date(publication, language),
                reason(publication, language));
    }

    private static String date(Publication publication, Language language) {
        var day = publication
                .withdrawal()
                .map(Version::at)
                .orElse(publication.modifiedAt())
                .atZone(Formats.OTTAWA)
                .toLocalDate();
        return Formats.date(day, language);
    }

    private static String reason(Publication publication, Language language) {
        return publication
                .withdrawal()
                .map(Version::reason)
                .map(reason -> reason.in(language))
                .orElse("");
    }
}
