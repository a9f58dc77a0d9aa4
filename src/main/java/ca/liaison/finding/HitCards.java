package ca.liaison.finding;

import ca.liaison.Language;
import ca.liaison.search.Hit;

/**
 * How a room shows what is found of it. Each room with a {@link ca.liaison.search.Source} has one; a hit of a source
 * that has none is not asked for.
 */
public interface HitCards {

    /** The name of the source whose hits these are. */
    String source();

    /** What things of this kind are called in the list of kinds: "Datasets". */
    String label(Language language);

    /** The finished card, which asks no store: all it shows stands in the hit. */
    Card card(Hit hit, SearchedFor asked);
}
