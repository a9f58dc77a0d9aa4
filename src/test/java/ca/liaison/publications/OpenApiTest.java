package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.auditing.AuditApi;
import ca.liaison.publications.ingestion.IngestionsApi;
import ca.liaison.publications.ingestion.UploadApi;
import ca.liaison.statistics.DatasetsApi;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    private static TreeSet<String> answered() {
        var answered = new TreeSet<String>();
        Stream.of(PublicationsApi.class, EditingApi.class, ApprovalsApi.class, UploadApi.class, IngestionsApi.class, SuggestionsApi.class, VocabularyApi.class,
                AuditApi.class, DatasetsApi.class).forEach(type ->
                Arrays.stream(type.getMethods()).forEach(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class)).filter(verb -> verb != null)
                        .forEach(verb -> answered.add(verb.value().toLowerCase() + " /" + type.getAnnotation(Path.class).value()
                                + (method.isAnnotationPresent(Path.class) ? "/" + method.getAnnotation(Path.class).value() : "")))));
        return answered;
    }

    private static String description() throws IOException {
        try (var file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
