package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    @Test
    void what_the_api_answers_is_what_its_description_says() throws IOException {
        var described = new TreeSet<String>();
        var path = "";
        for (var line : description().lines().toList()) {
            if (line.matches("  /\\S+:")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (line.matches("    (get|post|put|delete):") && path.startsWith("/api/")) {
                described.add(line.strip().replace(":", "") + " " + path);
            } else if (line.startsWith("components:")) {
                break;
            }
        }

        assertThat(described).isEqualTo(answered());
    }

    /** Every route of the API, whichever room it is of. */
    private static TreeSet<String> answered() throws IOException {
        return Routes.all().stream()
                .filter(route -> route.template().matches("/api/[a-z].*"))
                .map(route -> route.verb().toLowerCase() + " "
                        + route.template().replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String description() throws IOException {
        try (var file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
