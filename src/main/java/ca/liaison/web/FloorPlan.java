package ca.liaison.web;

import ca.liaison.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of all rooms, in their order. */
@ApplicationScoped
public class FloorPlan {

    /** Of a portal whose rooms are not known yet, or not asked. */
    public static final FloorPlan EMPTY = new FloorPlan(Stream.of());

    private final List<Section> sections;

    @Inject
    FloorPlan(Instance<Sections> rooms) {
        this(rooms.stream().flatMap(room -> room.sections().stream()));
    }

    FloorPlan(Stream<Section> sections) {
        this.sections = sections.sorted(Comparator.comparingInt(Section::order)).toList();
    }

    /** What stands in one place for this visitor. */
    public Stream<Section> in(Placing place, Visitor visitor) {
        return known(visitor).filter(section -> section.places().contains(place));
    }

    /** What stands on the site map for this visitor. */
    public Stream<Section> mapped(Visitor visitor) {
        return known(visitor).filter(Section::isMapped);
    }

    /** What everybody finds on every page. */
    public Stream<Section> open() {
        return known(Visitor.NOBODY).filter(section -> section.places().stream().anyMatch(Placing::isOnEveryPage));
    }

    /** The links around a page. */
    Map<Placing, List<Link>> around(Visitor visitor, Language language) {
        return Arrays.stream(Placing.values())
                .filter(Placing::isOnEveryPage)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        place -> in(place, visitor)
                                .map(section -> section.link(language))
                                .toList()));
    }

    private Stream<Section> known(Visitor visitor) {
        return sections.stream().filter(section -> section.audience().test(visitor));
    }
}
