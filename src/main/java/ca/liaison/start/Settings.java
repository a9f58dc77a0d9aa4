package ca.liaison.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every setting that has a form: each is read before anything else happens, and all that is wrong is told at once. A
 * new setting gets its line here.
 */
final class Settings {

    private static final List<Setting> ALL = List.of(
            Setting.needed("LIAISON_DATA", "a folder", Settings::isPath),
            Setting.needed("LIAISON_CONTENT", "a folder", Settings::isPath),
            Setting.web("LIAISON_BASE_URL", true),
            Setting.of("LIAISON_ADMIN_EMAIL", "an email address", text -> text.matches("[^@\\s]+@[^@\\s]+"))
                    .orNothing(),
            Setting.oneOf("LIAISON_CEILING", "UNCLASSIFIED", "PROTECTED_A", "PROTECTED_B"),
            Setting.of(
                            "MONGODB_URI",
                            "an address that begins with mongodb:// or mongodb+srv://",
                            text -> text.matches("mongodb(\\+srv)?://\\S+"))
                    .orNothing(),
            Setting.port("SMTP_PORT"),
            Setting.number("SMTP_CONNECTIONS", 1, 100),
            Setting.number("SMTP_RATE", 1, 100_000).orNothing(),
            Setting.number("MAIL_DOMAIN_RATE", 1, 1_000_000).orNothing(),
            Setting.of("BOUNCE_ADDRESS", "an email address", text -> text.matches("[^@\\s]+@[^@\\s]+"))
                    .orNothing(),
            Setting.of("DKIM_KEY", "a file", text -> Files.isReadable(Path.of(text)))
                    .orNothing(),
            Setting.port("CLAMD_PORT"),
            Setting.web("OIDC_ISSUER", false).orNothing(),
            Setting.number("EXTRACT_WORKERS", 1, 1_000).orNothing(),
            Setting.duration("EXTRACT_TIMEOUT"),
            Setting.heap("EXTRACT_HEAP"),
            Setting.yesOrNo("EXTRACT_OCR"),
            Setting.of(
                            "LIAISON_PROXIES",
                            "networks as in 10.0.0.0/8, 2001:db8::/32",
                            text -> !Network.list(text).isEmpty())
                    .orNothing(),
            Setting.of(
                            "LIAISON_SECURITY_CONTACT",
                            "an address that begins with mailto: or https:",
                            text -> text.matches("(mailto:|https://)\\S+"))
                    .orNothing(),
            Setting.of(
                            "LIAISON_ANCHOR_SYSLOG",
                            "a host and a port as in logs.example.org:6514",
                            text -> text.matches("\\S+:\\d{1,5}"))
                    .orNothing(),
            Setting.number("LIAISON_RATE_ADDRESS", 1, Integer.MAX_VALUE),
            Setting.number("LIAISON_RATE_ACCOUNT", 1, Integer.MAX_VALUE),
            Setting.number("LIAISON_IDLE_TIMEOUT", 0, Integer.MAX_VALUE),
            Setting.key("LIAISON_SEALING_KEY").orNothing(),
            Setting.period("LIAISON_AUDIT_KEPT"),
            Setting.period("LIAISON_PERSONAL_DATA_KEPT"),
            Setting.period("LIAISON_UNUSED_ACCOUNTS_KEPT").orNothing(),
            Setting.period("LIAISON_UNANSWERED_KEPT"));

    private Settings() {}

    /** One sentence each. */
    static List<String> faults(Function<String, Optional<String>> values) {
        return ALL.stream()
                .flatMap(setting -> setting.fault(values.apply(setting.name())).stream())
                .toList();
    }

    private static boolean isPath(String text) {
        return !Path.of(text).toString().isEmpty();
    }
}
