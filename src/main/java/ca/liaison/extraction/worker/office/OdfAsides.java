package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What in an OpenDocument text stands at a place and is not of its sentence: notes, comments, descriptions of pictures,
 * objects. It waits until the paragraph has ended.
 */
final class OdfAsides {

    private static final int MOST = 10_000;

    private final Flow flow;
    private final Consumer<String> objects;
    private final List<String> texts = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    /** {@code objects} is told the place of each object. */
    OdfAsides(Flow flow, Consumer<String> objects) {
        this.flow = flow;
        this.objects = objects;
    }

    void add(String text) {
        if (!text.isBlank() && texts.size() < MOST) {
            texts.add(text);
        }
    }

    void object(String place) {
        if (!place.isBlank() && places.size() < MOST) {
            places.add(place);
        }
    }

    void tell() {
        if (texts.isEmpty() && places.isEmpty()) {
            return;
        }
        var words = List.copyOf(texts);
        var inside = List.copyOf(places);
        texts.clear();
        places.clear();
        words.forEach(flow::paragraph);
        inside.forEach(objects);
    }
}
