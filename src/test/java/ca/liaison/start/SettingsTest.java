package ca.liaison.start;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.identity.Category;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private final Map<String, String> set = new HashMap<>(
            Map.of("LIAISON_DATA", "data", "LIAISON_CONTENT", "content", "LIAISON_BASE_URL", "http://localhost:8080"));

    @Test
    void what_is_needed_is_enough() {
        assertThat(Settings.faults(this::value)).isEmpty();
    }

    @Test
    void all_faults_are_told_together_and_no_value_with_them() {
        set.put("EXTRACT_WORKERS", "many");
        set.put("LIAISON_SEALING_KEY", "c2hvcnQ=");
        set.put("MONGODB_URI", "postgres://user:secret@host");

        assertThat(Settings.faults(this::value))
                .hasSize(3)
                .anySatisfy(fault -> assertThat(fault).startsWith("EXTRACT_WORKERS "))
                .anySatisfy(fault -> assertThat(fault).startsWith("LIAISON_SEALING_KEY has to be 32 bytes"))
                .anySatisfy(fault -> assertThat(fault).startsWith("MONGODB_URI "))
                .noneMatch(fault -> fault.contains("secret") || fault.contains("c2hvcnQ"));
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP_PORT,0",
        "SMTP_PORT,65536",
        "EXTRACT_TIMEOUT,60",
        "EXTRACT_TIMEOUT,PT-1S",
        "EXTRACT_HEAP,lots",
        "EXTRACT_OCR,yes",
        "LIAISON_BASE_URL,portal.example",
        "LIAISON_BASE_URL,ftp://portal.example",
        "LIAISON_CEILING,SECRET",
        "LIAISON_CEILING,''",
        "LIAISON_AUDIT_KEPT,2 years",
        "LIAISON_AUDIT_KEPT,P-2Y",
        "OIDC_ISSUER,provider",
        "LIAISON_RATE_ADDRESS,-1",
        "LIAISON_PROXIES,proxy.example",
        "LIAISON_PROXIES,10.0.0.0/33",
        "LIAISON_SECURITY_CONTACT,me",
        "LIAISON_ANCHOR_SYSLOG,logs",
        "LIAISON_ADMIN_EMAIL,admin",
        "LIAISON_DATA,''"
    })
    void what_cannot_be_meant_is_a_fault(String name, String value) {
        set.put(name, value);

        assertThat(Settings.faults(this::value)).singleElement().asString().startsWith(name + " has to be");
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP_PORT,465",
        "EXTRACT_TIMEOUT,PT60S",
        "EXTRACT_HEAP,1g",
        "EXTRACT_OCR,false",
        "LIAISON_BASE_URL,https://portal.example/",
        "LIAISON_AUDIT_KEPT,P2Y",
        "MONGODB_URI,''",
        "LIAISON_PROXIES,'10.0.0.0/8, 2001:db8::/32'",
        "LIAISON_SECURITY_CONTACT,mailto:security@portal.example",
        "MONGODB_URI,mongodb+srv://u:p@host/liaison",
        "LIAISON_SEALING_KEY,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    })
    void what_is_documented_is_none(String name, String value) {
        set.put(name, value);

        assertThat(Settings.faults(this::value)).isEmpty();
    }

    @Test
    void every_category_may_be_the_ceiling() {
        for (var category : Category.values()) {
            set.put("LIAISON_CEILING", category.name());

            assertThat(Settings.faults(this::value)).isEmpty();
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(set.get(name));
    }
}
