package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.identity.Viewer;
import ca.liaison.plots.FigureText;
import ca.liaison.plots.Spark;
import ca.liaison.publications.Banner;
import ca.liaison.publications.LatestFigures;
import ca.liaison.statistics.Dataset;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.asking.SeriesQuery;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.vocabulary.Term;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Datasets as cards of a list and as figures of the first page. */
@ApplicationScoped
class DatasetCards implements LatestFigures {

    private static final String HOME = "CA";

    private final Statistics statistics;
    private final Profiles profiles;
    private final Naming naming;
    private final Vocabulary vocabulary;
    private final Banner banner;

    @Inject
    DatasetCards(Statistics statistics, Profiles profiles, Naming naming, Vocabulary vocabulary, Banner banner) {
        this.statistics = statistics;
        this.profiles = profiles;
        this.naming = naming;
        this.vocabulary = vocabulary;
        this.banner = banner;
    }

    static String address(Dataset dataset, Language language, String query) {
        return Address.STATISTICS.in(language, "/" + dataset.slug().in(language) + query);
    }

    String source(OpenDataset opened, Language language) {
        var id = opened.publication().metadata().organization();
        return vocabulary
                .organization(id)
                .map(Term::label)
                .map(label -> label.in(language))
                .orElse(id);
    }

    DatasetCard card(OpenDataset opened, Language language) {
        var profile = profiles.of(opened);
        var published = opened.publication().metadata().published();
        var span = profile.first() == null
                ? null
                : profile.first().equals(profile.last())
                        ? profile.first()
                        : Messages.text(language, "statistics.span", profile.first(), profile.last());
        var rows = Messages.text(language, "statistics.rows", opened.version().rows());
        var marking = banner.lines(opened.publication(), language);
        return new DatasetCard(
                opened.dataset().title().in(language),
                address(opened.dataset(), language, ""),
                String.join(
                        " · ",
                        span == null
                                ? List.of(source(opened, language), rows)
                                : List.of(source(opened, language), span, rows)),
                Formats.date(published, language),
                published.toString(),
                headline(profile, language).orElse(null),
                profile.headline() == null ? null : Spark.of(profile.headline().values(), language),
                marking.isEmpty() ? null : String.join(" · ", marking));
    }

    private Optional<String> headline(Profile profile, Language language) {
        return Optional.ofNullable(profile.headline())
                .map(headline -> Messages.text(
                        language,
                        "statistics.headline",
                        what(headline, language),
                        value(headline, language),
                        when(headline, language)));
    }

    /** Whose number it is, and of what; in a table of years the title says of what. */
    private String what(Profile.Headline headline, Language language) {
        var whose = headline.of().stream()
                .map(one -> naming.of(one.value(), one.column(), language))
                .collect(Collectors.joining(", "));
        var measure = headline.measure().name().in(language);
        if (whose.isEmpty()) {
            return measure;
        }
        return headline.measure().id().equals(SeriesQuery.YEARS)
                ? whose
                : Messages.text(language, "statistics.of", whose, measure);
    }

    private static String value(Profile.Headline headline, Language language) {
        return Naming.notation(headline.measure(), language)
                .fit(headline.values())
                .of(headline.last(), language);
    }

    private static String when(Profile.Headline headline, Language language) {
        var before = headline.values().size() - 2;
        var change = FigureText.change(
                headline.values().get(before),
                headline.last(),
                Naming.notation(headline.measure(), language).fit(headline.values()),
                language);
        return Messages.text(
                language,
                "statistics.when",
                headline.moments().get(before + 1),
                change,
                headline.moments().get(before));
    }

    /**
     * One of each publication, the newest first: national figures of this country only, each with its unit, or none.
     */
    @Override
    public List<Latest> latest(int most, Language language, Viewer viewer) {
        var seen = new HashSet<>();
        var latest = statistics.all(viewer).stream()
                .filter(opened -> isNational(profiles.of(opened)))
                .filter(opened -> seen.add(opened.publication().id()))
                .limit(most)
                .toList();
        return statistics.shown(latest, viewer).stream()
                .map(opened -> latest(opened, language))
                .toList();
    }

    private static boolean isNational(Profile profile) {
        return profile.headline() != null
                && profile.headline().whole()
                && profile.places().contains(HOME)
                && profile.headline().of().stream()
                        .map(one -> one.value().place())
                        .allMatch(place -> place == null || place.equals(HOME));
    }

    private Latest latest(OpenDataset opened, Language language) {
        var headline = profiles.of(opened).headline();
        var published = opened.publication().metadata().published();
        return new Latest(
                opened.dataset().title().in(language),
                address(opened.dataset(), language, ""),
                what(headline, language),
                value(headline, language),
                when(headline, language),
                source(opened, language),
                Formats.date(published, language),
                published.toString(),
                Spark.of(headline.values(), language));
    }
}
