package ca.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * No bean needs itself by way of others, also not where one of them asks for whoever implements an interface: such
 * circles show in no import.
 */
@AnalyzeClasses(
        packages = {"ca.liaison", "gg.jte.generated"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class BeanCirclesTest {

    @ArchTest
    static void no_bean_needs_itself_by_way_of_others(JavaClasses house) {
        var needs = new TreeMap<String, Set<String>>();
        house.forEach(type -> {
            var needed = new TreeSet<String>();
            injected(type)
                    .flatMap(BeanCirclesTest::beans)
                    .map(JavaClass::getName)
                    .forEach(needed::add);
            needs.put(type.getName(), needed);
        });
        var circles = new TreeSet<String>();
        var done = new HashSet<String>();
        needs.keySet().forEach(bean -> follow(bean, needs, new ArrayDeque<>(), done, circles));
        assertThat(circles).isEmpty();
    }

    private static void follow(
            String bean, Map<String, Set<String>> needs, Deque<String> way, Set<String> done, Set<String> circles) {
        if (way.contains(bean)) {
            var circle = new ArrayList<>(way);
            circle.add(bean);
            circles.add(circle.subList(circle.indexOf(bean), circle.size()).stream()
                    .map(name -> name.replaceFirst("ca\\.liaison\\.", ""))
                    .toList()
                    .toString());
            return;
        }
        if (done.contains(bean)) {
            return;
        }
        way.addLast(bean);
        needs.getOrDefault(bean, Set.of()).forEach(next -> follow(next, needs, way, done, circles));
        way.removeLast();
        done.add(bean);
    }

    /** What its constructor or its fields ask for. */
    private static Stream<JavaType> injected(JavaClass type) {
        var constructors = type.getConstructors().stream()
                .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
                .flatMap(constructor -> constructor.getParameterTypes().stream());
        var fields = type.getFields().stream()
                .filter(field -> field.isAnnotatedWith(Inject.class))
                .map(field -> field.getType());
        return Stream.concat(constructors, fields);
    }

    /** The beans that may be given: itself, or whoever implements or extends it. */
    private static Stream<JavaClass> beans(JavaType type) {
        var wanted = type instanceof JavaParameterizedType generic
                        && generic.toErasure().isEquivalentTo(Instance.class)
                ? generic.getActualTypeArguments().get(0).toErasure()
                : type.toErasure();
        return wanted.getPackageName().startsWith("ca.liaison")
                ? Stream.concat(Stream.of(wanted), wanted.getAllSubclasses().stream())
                        .filter(one -> !one.isInterface())
                        .distinct()
                : List.<JavaClass>of().stream();
    }
}
