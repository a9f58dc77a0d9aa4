package ca.liaison;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import ca.liaison.store.Repository;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.undertow.servlet.ServletExtension;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.servlet.annotation.WebFilter;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** What keeps the house as it was drawn. */
@AnalyzeClasses(
        packages = {"ca.liaison", "gg.jte.generated"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] FEATURES = {
        "ca.liaison.publications..",
        "ca.liaison.statistics..",
        "ca.liaison.circulars..",
        "ca.liaison.lists..",
        "ca.liaison.pages..",
        "ca.liaison.auditing..",
        "ca.liaison.privacy..",
        "ca.liaison.directory..",
        "ca.liaison.membership..",
        "ca.liaison.administration..",
        "ca.liaison.checking.."
    };

    @ArchTest
    static final ArchRule rooms_form_no_cycle =
            slices().matching("ca.liaison.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule plumbing_does_not_know_the_features = noClasses()
            .that()
            .resideInAPackage("ca.liaison..")
            .and()
            .resideOutsideOfPackages(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    /**
     * But for the directory, which the others may read: who there is concerns them all. And a dataset is a table of a
     * publication and is read by whom the publication is read, so statistics stand on publications, in this direction
     * only: what publications show of datasets they ask through an interface of their own. And a circular goes to
     * distribution lists and is kept as a publication.
     */
    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching(
                    "ca.liaison.(publications|statistics|circulars|lists|pages|auditing|privacy|directory|membership|administration|checking)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("ca.liaison.directory.."))
            .ignoreDependency(
                    resideInAPackage("ca.liaison.statistics.."), resideInAPackage("ca.liaison.publications.."))
            .ignoreDependency(
                    resideInAPackage("ca.liaison.circulars.."),
                    resideInAnyPackage("ca.liaison.lists..", "ca.liaison.publications.."));

    private static final Map<String, String[]> HOMES = Map.ofEntries(
            entry("com.mongodb..", new String[] {"ca.liaison.store..", "ca.liaison.files.."}),
            entry("org.hibernate.search..", new String[] {"ca.liaison.search.."}),
            entry("org.apache.lucene..", new String[] {"ca.liaison.search.."}),
            entry("org.apache.tika..", new String[] {"ca.liaison.extraction.worker.."}),
            entry("org.apache.poi..", new String[] {"ca.liaison.extraction.worker.."}),
            entry("org.apache.pdfbox..", new String[] {"ca.liaison.extraction.worker.."}),
            entry(
                    "org.apache.commons.csv..",
                    new String[] {"ca.liaison.web..", "ca.liaison.statistics..", "ca.liaison.extraction.worker.."}),
            entry("com.github.weisj..", new String[] {"ca.liaison.plots.."}),
            entry("gg.jte..", new String[] {"ca.liaison.web.."}),
            entry("io.github.bucket4j..", new String[] {"ca.liaison.web..", "ca.liaison.mail.."}),
            entry("io.undertow..", new String[] {"ca.liaison.web.gate.."}),
            entry("org.xnio..", new String[] {"ca.liaison.web.gate.."}),
            entry("com.password4j..", new String[] {"ca.liaison.accounts.."}),
            entry("com.yubico..", new String[] {"ca.liaison.accounts.."}),
            entry("com.nimbusds..", new String[] {"ca.liaison.accounts.."}),
            entry("org.eclipse.angus..", new String[] {"ca.liaison.mail.."}),
            entry("org.simplejavamail..", new String[] {"ca.liaison.mail.."}),
            // what goes out is written in one room, what comes back is read in another
            entry("jakarta.mail..", new String[] {"ca.liaison.mail..", "ca.liaison.delivery.returns.."}),
            entry("jakarta.servlet..", new String[] {"ca.liaison.web..", "ca.liaison.accounts.."}));

    /** Each library has one home; elsewhere only a class marked as a repository may hold MongoDB. */
    @ArchTest
    static void a_library_has_one_home(JavaClasses classes) {
        HOMES.forEach((library, rooms) -> noClasses()
                .that()
                .resideInAPackage("ca.liaison..")
                .and()
                .resideOutsideOfPackages(rooms)
                .and()
                .areNotAnnotatedWith(Repository.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes));
    }

    /** What parses files from outside runs in a process of its own; the server's side may not even name it. */
    @ArchTest
    static final ArchRule the_server_never_parses = noClasses()
            .that()
            .resideInAPackage("ca.liaison..")
            .and()
            .resideOutsideOfPackage("ca.liaison.extraction.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.liaison.extraction.worker..");

    @ArchTest
    static final ArchRule records_carry_data_only = noClasses()
            .that()
            .areRecords()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise..", "com.mongodb.client..");

    /** By another room, or by what puts a whole portal together for the tests of several rooms. */
    @ArchTest
    static void public_is_earned(JavaClasses ignoredAsTheTestsAreNotAmongThem) {
        var all = new ClassFileImporter().importPackages("ca.liaison", "gg.jte.generated");
        classes()
                .that()
                .resideInAPackage("ca.liaison..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotRecords()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnnotatedWith(Path.class)
                .and()
                .areNotAnnotatedWith(Provider.class)
                .and()
                .areNotAnnotatedWith(WebFilter.class)
                .and()
                .areNotAssignableTo(Application.class)
                .and()
                .areNotAssignableTo(ServletExtension.class)
                .and()
                .areNotAssignableTo(Extension.class)
                .and()
                .haveSimpleNameNotEndingWith("Form")
                .and()
                .doNotHaveSimpleName("package-info")
                .should(beUsedByAnotherRoom())
                .check(all.that(resideInAPackage("ca.liaison..").and(belongToTheProduct())));
    }

    @ArchTest
    static final ArchRule names_say_something = noClasses()
            .that()
            .resideInAPackage("ca.liaison..")
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service|DTO|DAO)");

    @ArchTest
    static final ArchRule time_is_asked_of_the_clock = noClasses()
            .that()
            .resideInAPackage("ca.liaison..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    /**
     * Interceptors 2.2, section "Lifecycle callback interceptor methods": the container complains of the others with a
     * stack trace at each start.
     */
    @ArchTest
    static final ArchRule lifecycle_callbacks_declare_no_checked_exception = methods()
            .that()
            .areAnnotatedWith(PreDestroy.class)
            .or()
            .areAnnotatedWith(PostConstruct.class)
            .should()
            .notDeclareThrowableOfType(Exception.class);

    /**
     * Whatever is done at a start is a step of it, so that it waits for what is not there yet and may fail in one
     * sentence.
     */
    @ArchTest
    static final ArchRule only_the_start_begins_by_itself = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("ca.liaison.start..")
            .should(notObserveTheStart());

    private static ArchCondition<JavaMethod> notObserveTheStart() {
        return new ArchCondition<>("not observe the start of the application") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter -> parameter.isAnnotatedWith(Initialized.class))
                        .forEach(parameter -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " observes the start")));
            }
        };
    }

    private static DescribedPredicate<JavaClass> belongToTheProduct() {
        return DescribedPredicate.describe(
                "belong to the product",
                type -> type.getSource()
                        .map(source -> !source.getUri().getPath().contains("/test-classes/"))
                        .orElse(false));
    }

    private static ArchCondition<JavaClass> beUsedByAnotherRoom() {
        return new ArchCondition<>("be used by another room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type, used, type.getName() + " is public but only its own room uses it"));
            }
        };
    }
}
