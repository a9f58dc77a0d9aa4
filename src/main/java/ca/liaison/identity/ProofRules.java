package ca.liaison.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which requests ask for a fresh proof. What is done decides, not the page from which: pages and the API alike, and
 * whatever nobody thought of asks.
 */
public final class ProofRules {

    private ProofRules() {}

    public static boolean isNeeded(Class<?> resource, Method method) {
        if (of(resource, method, StepUp.class).isPresent()) {
            return true;
        }
        return changes(method)
                && (of(resource, method, Needs.class)
                                .filter(needs -> needs.value().needsProof())
                                .isPresent()
                        || of(resource, method, NeedsNoProof.class).isEmpty());
    }

    public static boolean changes(Method method) {
        return Stream.of(GET.class, HEAD.class, OPTIONS.class).noneMatch(method::isAnnotationPresent);
    }

    /** What the method says goes before what its class says. */
    private static <A extends Annotation> Optional<A> of(Class<?> resource, Method method, Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(resource.getAnnotation(type)));
    }
}
