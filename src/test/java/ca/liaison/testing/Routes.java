package ca.liaison.testing;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every route of every resource, as the classes themselves say it: a test that walks them covers a new one without
 * anybody thinking of it.
 */
public final class Routes {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");
    private static final Pattern PARAMETER =
            Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})*?)\\s*)?}");

    private Routes() {}

    /** One verb at one template, for example {@code GET /{language: en|fr}/publications/{slug}}. */
    public record Route(String verb, String template, Method method) {

        /** The names of its parameters, in order. */
        public List<String> parameters() {
            return PARAMETER
                    .matcher(template)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** The words among which the template lets a parameter choose; none where it allows more than some words. */
        public List<String> alternatives(String parameter) {
            return PARAMETER
                    .matcher(template)
                    .results()
                    .filter(found -> found.group(1).equals(parameter)
                            && found.group(2) != null
                            && found.group(2).matches("[\\w.|-]+"))
                    .flatMap(found -> Stream.of(found.group(2).split("\\|")))
                    .toList();
        }

        public String path(Function<String, String> value) {
            return PARAMETER
                    .matcher(template)
                    .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
        }

        @Override
        public String toString() {
            return verb + " " + template;
        }
    }

    public static List<Route> all() throws IOException {
        try (var files = Files.walk(CLASSES.resolve("ca/liaison"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(CLASSES::relativize)
                    .map(file -> file.toString().replaceFirst("\\.class$", "").replace('/', '.'))
                    .sorted()
                    .flatMap(Routes::of)
                    .toList();
        }
    }

    private static Stream<Route> of(String name) {
        try {
            var type = Class.forName(name, false, Routes.class.getClassLoader());
            return type.isAnnotationPresent(Path.class)
                    ? Arrays.stream(type.getMethods()).flatMap(method -> of(type, method))
                    : Stream.empty();
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw new AssertionError(name, e);
        }
    }

    private static Stream<Route> of(Class<?> type, Method method) {
        var own = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value())
                .orElse("");
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Route(
                        verb.value(),
                        ("/" + type.getAnnotation(Path.class).value() + own).replaceAll("/+", "/"),
                        method));
    }
}
