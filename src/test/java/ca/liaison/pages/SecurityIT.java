package ca.liaison.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Fork;
import ca.liaison.testing.RunningPortal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Whom to tell of a security problem, and what the shipped server does not bring along. */
class SecurityIT extends RunningPortal {

    private static final Path MODULES = Fork.SERVER.resolve("modules");

    @Test
    void people_read_how_to_report_a_problem_from_every_page_in_both_languages() throws Exception {
        assertThat(get("/en").body()).contains("<a href=\"/en/security\">Security</a>");
        assertThat(get("/fr").body()).contains("<a href=\"/fr/securite\">Sécurité</a>");
        assertThat(get("/en/security").body())
                .contains("How to report a problem", "security@example.org", "href=\"/fr/securite\"");
        assertThat(get("/fr/securite").body())
                .contains("Comment signaler un problème", "security@example.org", "href=\"/en/security\"");
        assertThat(get("/sitemap.xml").body()).contains("/en/security</loc>", "/fr/securite</loc>");
    }

    @Test
    void programs_read_it_too() throws Exception {
        var answer = get("/.well-known/security.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        var fields = new Properties();
        fields.load(new java.io.StringReader(answer.body()));
        assertThat(fields.getProperty("Contact")).isEqualTo(BASE + "/en/security");
        assertThat(fields.getProperty("Canonical")).isEqualTo(BASE + "/.well-known/security.txt");
        assertThat(Instant.parse(fields.getProperty("Expires")))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(365)));
    }

    @Test
    void modules_that_nobody_needs_are_not_there() throws Exception {
        try (var files = Files.walk(MODULES)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
            assertThat(names)
                    .isNotEmpty()
                    .noneMatch(
                            name -> name.matches(
                                    "(org\\.eclipse\\.jgit|sshd-|aesh-|readline-|wildfly-patching|wildfly-cli-\\d|wildfly-installation-manager).*"));
        }
    }

    /** The codecs of netty before 4.2.5 have known flaws (CVE-2025-55163, CVE-2025-58056, CVE-2025-58057). */
    @Test
    void transitive_libraries_with_known_flaws_are_raised() throws Exception {
        for (var name : List.of(
                "netty-codec-base.jar",
                "netty-codec-compression.jar",
                "netty-handler.jar",
                "netty-buffer.jar",
                "netty-transport.jar")) {
            try (var jar = new JarFile(
                    MODULES.resolve("ca/liaison/libraries/main").resolve(name).toFile())) {
                var version = Runtime.Version.parse(jar.getManifest()
                        .getMainAttributes()
                        .getValue("Implementation-Version")
                        .replace(".Final", ""));
                assertThat(version).as(name).isGreaterThanOrEqualTo(Runtime.Version.parse("4.2.5"));
            }
        }
    }
}
