package ca.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailAddressTest {

    @Test
    void a_domain_is_written_in_ascii_and_the_rest_as_it_is() {
        assertThat(MailAddress.parse("info@exämple.com")).hasToString("Optional[info@xn--exmple-cua.com]");
        assertThat(MailAddress.parse("Info+tag@Example.COM")).hasToString("Optional[Info+tag@example.com]");
        assertThat(MailAddress.parse("\"a b\\\"@c\"@police.example"))
                .hasToString("Optional[\"a b\\\"@c\"@police.example]");
        assertThat(MailAddress.parse("info@exa\u0308mple.com")).hasToString("Optional[info@xn--exmple-cua.com]");
        assertThat(MailAddress.parse("संपर्क@डाटामेल.भारत").orElseThrow().needsUtf8())
                .isTrue();
        assertThat(MailAddress.parse("संपर्क@डाटामेल.भारत").orElseThrow().domain())
                .startsWith("xn--");
        assertThat(MailAddress.parse("o'brien@police.example").orElseThrow().needsUtf8())
                .isFalse();
    }

    @Test
    void what_is_no_address_is_none() {
        for (var no : new String[] {
            null,
            "",
            "a",
            "@b.example",
            "a@",
            "a@b..example",
            "a..b@c.example",
            "a b@c.example",
            "a@b.example\r\nRCPT TO:<c@d.example>",
            "a\r\n@b.example",
            "\"a\r\nb\"@c.example",
            "a@b.example>",
            "<a@b.example>",
            "a,b@c.example",
            "a\u200Bb@c.example",
            "a@-b.example",
            "a@[127.0.0.1]",
            "a".repeat(65) + "@b.example",
            "a@" + "b".repeat(64) + ".example",
            "a".repeat(60) + "@" + ("b".repeat(60) + ".").repeat(4) + "example",
            "x".repeat(320) + "@example.com",
            "x".repeat(1_000_000)
        }) {
            assertThat(MailAddress.parse(no))
                    .as(no == null ? null : no.substring(0, Math.min(40, no.length())))
                    .isEmpty();
        }
    }
}
