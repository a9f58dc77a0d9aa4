package ca.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Ana.Roy@North.Example, ana.roy@north.example",
        "' ana@north.example ', ana@north.example",
        "ana+circulars@north.example, ana+circulars@north.example",
        "o'neil@north.example, o'neil@north.example",
        "info@exämple.com, info@xn--exmple-cua.com",
        "élise@nord.example, élise@nord.example",
    })
    void an_address_has_one_spelling(String typed, String kept) {
        assertThat(EmailAddress.read(typed)).hasValue(new EmailAddress(kept));
    }

    @Test
    void what_nobody_sees_does_not_make_another_address() {
        assertThat(EmailAddress.read("ana\u200b@north\ufeff.example"))
                .isEqualTo(EmailAddress.read("ana@north.example"))
                .isPresent();
        assertThat(EmailAddress.read("e\u0301lise@nord.example")).isEqualTo(EmailAddress.read("élise@nord.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@north.example",
                "ana@",
                "ana@localhost",
                "ana roy@north.example",
                "\"ana roy\"@north.example",
                "ana@[192.0.2.1]",
                "ana..roy@north.example",
                ".ana@north.example",
                "ana@north..example",
                "ana@-north.example",
                "ana@north.example\r\nBcc: other@north.example",
                "Ana Roy <ana@north.example>",
                "ana@north.example, bob@north.example"
            })
    void what_is_no_address_of_one_mailbox_is_none(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void an_address_has_its_longest_length() {
        assertThat(EmailAddress.read("a".repeat(64) + "@north.example")).isPresent();
        assertThat(EmailAddress.read("a".repeat(65) + "@north.example")).isEmpty();
        assertThat(EmailAddress.read("a@" + "n".repeat(60) + "." + "n".repeat(60) + "." + "n".repeat(60) + "."
                        + "n".repeat(60) + "." + "n".repeat(60) + ".example"))
                .isEmpty();
    }

    @Test
    void the_domain_is_what_stands_after_the_sign() {
        assertThat(new EmailAddress("ana@north.example").domain()).isEqualTo("north.example");
    }
}
