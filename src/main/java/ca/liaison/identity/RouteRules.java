package ca.liaison.identity;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a route lets in, as its one marker says: {@link Needs}, {@link NeedsSignIn} or {@link Open}. {@link StepUp} is
 * none of them, because whoever has no session passes it.
 */
final class RouteRules {

    private static final List<Class<? extends Annotation>> MARKERS =
            List.of(Needs.class, NeedsSignIn.class, Open.class);

    private RouteRules() {}

    /**
     * The marker of the method, or else that of its class; nothing where there is none, or where two contradict each
     * other.
     */
    static Optional<Annotation> marker(Class<?> resource, Method method) {
        return Stream.of(method, resource)
                .map(RouteRules::markers)
                .filter(markers -> !markers.isEmpty())
                .findFirst()
                .filter(markers -> markers.size() == 1)
                .map(markers -> markers.get(0));
    }

    private static List<Annotation> markers(AnnotatedElement element) {
        return MARKERS.stream()
                .filter(element::isAnnotationPresent)
                .<Annotation>map(element::getAnnotation)
                .toList();
    }
}
