package ca.liaison.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The server never parses a file: parsers are known only to the code that runs in the other processes. */
@AnalyzeClasses(packages = "ca.liaison", importOptions = ImportOption.DoNotIncludeTests.class)
class ServerSideTest {

    /**
     * Of mime4j the server has where the parts of a form lie on the disk ({@code Spool}), and none of what reads mails.
     */
    @ArchTest
    static final ArchRule the_server_knows_no_parser = noClasses()
            .that()
            .resideOutsideOfPackage("ca.liaison.extraction.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.tika..",
                    "org.apache.pdfbox..",
                    "org.apache.poi..",
                    "org.apache.james.mime4j.dom..",
                    "org.apache.james.mime4j.message..",
                    "org.apache.james.mime4j.parser..",
                    "org.apache.james.mime4j.stream..",
                    "org.apache.commons.compress..",
                    "com.optimaize..",
                    "ca.liaison.extraction.worker..");
}
