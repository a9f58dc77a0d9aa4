package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.plots.ChartType;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.vocabulary.Offences;
import ca.liaison.vocabulary.Place;
import ca.liaison.vocabulary.Places;
import ca.liaison.vocabulary.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Profiles of datasets, worked out when first asked for and kept for the most recently asked. */
@ApplicationScoped
class Profiles {

    private static final int KEPT = 2_000;
    private static final int MOST_VALUES = 300;

    private final Statistics statistics;
    private final Shaping shaping;
    private final Plotting plotting;
    private final Places places;
    private final Offences offences;
    private final Map<String, Profile> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Profile> eldest) {
            return size() > KEPT;
        }
    });

    @Inject
    Profiles(Statistics statistics, Shaping shaping, Plotting plotting, Places places, Offences offences) {
        this.statistics = statistics;
        this.shaping = shaping;
        this.plotting = plotting;
        this.places = places;
        this.offences = offences;
    }

    Profile of(OpenDataset opened) {
        var known = kept.get(opened.table().id());
        if (known == null) {
            known = worked(
                    opened); // two at once do it twice, which harms nobody; a lock would make readers of other datasets
            // wait
            kept.put(opened.table().id(), known);
        }
        return known;
    }

    private Profile worked(OpenDataset opened) {
        var shape = shaping.of(opened, PlotAddress.ofVersion(null));
        var moments = shape.moments();
        var first = moments.isEmpty() ? null : Shaping.key(moments.get(0), shape.time());
        var last = moments.isEmpty() ? null : Shaping.key(moments.get(moments.size() - 1), shape.time());
        return new Profile(places(opened), offences(opened), first, last, headline(shape));
    }

    private Set<String> places(OpenDataset opened) {
        var codes = new LinkedHashSet<String>();
        for (var column : columns(opened, Type.GEOGRAPHY)) {
            statistics.values(opened.table(), column.id(), MOST_VALUES).stream()
                    .map(Cell::place)
                    .filter(code -> code != null && this.places.get(code).isPresent())
                    .forEach(codes::add);
        }
        codes.addAll(opened.publication().metadata().countries());
        return codes;
    }

    private Set<String> offences(OpenDataset opened) {
        var terms = new LinkedHashSet<Term>();
        var title = opened.dataset().title();
        var own = Language.ofCode(opened.table().language()).orElse(Language.EN);
        var isOne = title.en() != null && title.en().equals(title.fr());
        for (var language : isOne ? List.of(own) : List.of(Language.values())) {
            if (title.in(language) != null) {
                terms.addAll(offences.in(title.in(language), language));
            }
        }
        opened.table().columns().stream()
                .filter(column -> column.type().isMeasure() && column.header() != null)
                .forEach(column -> terms.addAll(offences.in(column.header(), own)));
        for (var column : columns(opened, Type.TEXT)) {
            statistics.values(opened.table(), column.id(), MOST_VALUES).stream()
                    .map(Cell::raw)
                    .filter(raw -> raw != null)
                    .forEach(raw -> offences.find(raw).ifPresent(terms::add));
        }
        return new LinkedHashSet<>(terms.stream().map(Term::id).toList());
    }

    private static List<Column> columns(OpenDataset opened, Type type) {
        return opened.table().columns().stream()
                .filter(column -> column.type() == type)
                .toList();
    }

    private Profile.Headline headline(Shape shape) {
        if (!shape.isTimed() || !shape.isDrawn() || shape.look() != ChartType.LINE) {
            return null;
        }
        var lines = plotting.lines(shape, PlotAddress.ofVersion(null), Language.EN);
        if (lines.isEmpty() || lines.get(0).values().size() < 2) {
            return null;
        }
        var line = lines.get(0);
        var keys = shape.moments().stream()
                .filter(moment -> line.values().containsKey(moment.number()))
                .map(moment -> Shaping.key(moment, shape.time()))
                .toList();
        var values = shape.moments().stream()
                .filter(moment -> line.values().containsKey(moment.number()))
                .map(moment -> line.values().get(moment.number()))
                .toList();
        var of = new ArrayList<Profile.Headline.Whose>();
        if (shape.by() != null) {
            of.add(new Profile.Headline.Whose(shape.shown().get(0), shape.by()));
        }
        shape.pins().stream()
                .filter(pin -> pin.value() != null)
                .forEach(pin -> of.add(new Profile.Headline.Whose(pin.value(), pin.column())));
        return new Profile.Headline(
                of,
                shape.measure(),
                keys,
                values,
                of.stream().map(Profile.Headline.Whose::value).allMatch(this::isWhole));
    }

    private boolean isWhole(Cell value) {
        return value.place() != null
                ? places.get(value.place()).filter(Place::isCountry).isPresent()
                : value.isTotal() || offences.find(value.raw()).isPresent();
    }
}
