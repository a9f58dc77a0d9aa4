package ca.liaison.delivery.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report in the words of a mail system, without fields: whom it names, and what it says about each. Rules are about
 * how such texts are laid out, not about who wrote them.
 *
 * @param report what the system says
 * @param header the header of the message that came back, which many put below, or empty
 */
record ReportText(String report, String header) {

    private static final Pattern HEADER = Pattern.compile(
            "^(?:> ?)?[ \\t]{0,4}(?:Return-Path|Received|X-Received|Message-ID|DKIM-Signature|From|To|Date|Subject|"
                    + "Delivered-To|MIME-Version|Reply-To|X-[A-Za-z-]+|Content-[A-Za-z-]+): ?.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TELLING = Pattern.compile(
            "^(?:> ?)?[ \\t]{0,4}(?:Received|Message-ID|From|To|Return-Path): ?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("(?m)^> ?");
    private static final Pattern ALONE =
            Pattern.compile("^[\\s>*<\"'•-]*(ADDRESS)[\\s>\"'.,:;)-]*(?:<(?:mailto:)?\\S+>)?[\\s:;]*$"
                    .replace("ADDRESS", Addresses.IN_TEXT.pattern()));
    private static final Pattern LEADING =
            Pattern.compile("^[\\s>*<\"'•-]*(ADDRESS)[\">']*(?::|\\s+\\[|\\s+on |\\s*,\\s+ERROR| {2,}\\S|\\.\\.\\. )"
                    .replace("ADDRESS", Addresses.IN_TEXT.pattern()));
    private static final Pattern NAMED = Pattern.compile(
            ("(?:recipients?(?:\\(s\\))?|rcpt(?: ?to)?|deliver(?:y|ed|ing)?(?: your mail| message| mail| the mail)? to|delivered to|"
                            + "unknown user|user unknown|userid|permanent errors|exceeds allowed size|gateway for|not .{0,20}reach|message to|account|mail to)"
                            + "[ :=]{1,4}[<\"']{0,2}(ADDRESS)")
                    .replace("ADDRESS", Addresses.IN_TEXT.pattern()),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLIED = Pattern.compile("^(?:<<< )?[45]\\d\\d[ -](?:[45]\\.\\d+\\.\\d+ )?<(ADDRESS)>"
            .replace("ADDRESS", Addresses.IN_TEXT.pattern()));
    private static final Pattern NOT_A_RECIPIENT = Pattern.compile(
            ("(?:mail from|from|contact|reply-to|sender|support|help|assistance|postmaster|message sent by|envelope-from|mailto|return-path)"
                            + "[ :=]{1,3}[<\\[\"(]{0,2}(ADDRESS)")
                    .replace("ADDRESS", Addresses.IN_TEXT.pattern()),
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40_000;

    static ReportText of(String text) {
        var whole = unquoted(text.replace("\r", ""));
        var lines = whole.split("\n", -1);
        int at = header(lines, 0);
        if (!whole.equals(text.replace("\r", "")) && at < lines.length) {
            at = header(lines, endOf(lines, at)); // the first one is of the report that was forwarded
        }
        var said = String.join("\n", List.of(lines).subList(0, at));
        var header = String.join("\n", List.of(lines).subList(at, lines.length));
        return new ReportText(said.substring(0, Math.min(said.length(), LONGEST)), header.strip());
    }

    /** Whom it names as failed, with what it says about them. Never who wrote the message that failed. */
    Map<String, String> recipients(Original original, List<String> failedByHeader, Set<String> others) {
        var named = new LinkedHashSet<>(failedByHeader);
        if (named.isEmpty()) {
            named.addAll(named(original, others));
        }
        Map<String, String> all = new LinkedHashMap<>();
        named.forEach(address -> all.put(address, about(address, named)));
        return all;
    }

    private Set<String> named(Original original, Set<String> others) {
        var not = new HashSet<>(others);
        not.addAll(original.from());
        not.removeAll(original.to()); // who writes to himself may fail
        var lines = report.split("\n");
        for (var ways : List.of(List.of(ALONE), List.of(LEADING, REPLIED), List.of(NAMED))) {
            var found = new LinkedHashSet<String>();
            for (var line : lines) {
                ways.forEach(way -> {
                    var one = way.matcher(line);
                    while (one.find()) {
                        found.add(Addresses.plain(one.group(1)));
                    }
                });
            }
            found.removeAll(not);
            found.removeAll(notRecipients());
            if (!found.isEmpty()) {
                return found;
            }
        }
        var mentioned = new LinkedHashSet<>(Addresses.in(report));
        mentioned.removeAll(not);
        var written = new LinkedHashSet<>(mentioned);
        written.retainAll(original.to());
        if (!written.isEmpty()) {
            return written;
        }
        mentioned.removeAll(notRecipients());
        if (mentioned.size() == 1) {
            return mentioned;
        }
        return original.to().isEmpty() ? first(alone(lines)) : first(original.to());
    }

    /** Who wrote to himself is named like anybody else. */
    private static List<String> alone(String[] lines) {
        return Stream.of(lines)
                .map(ALONE::matcher)
                .filter(Matcher::matches)
                .map(found -> Addresses.plain(found.group(1)))
                .toList();
    }

    private static Set<String> first(List<String> some) {
        return some.isEmpty() ? Set.of() : Set.of(some.get(0));
    }

    private Set<String> notRecipients() {
        var all = new HashSet<String>();
        var found = NOT_A_RECIPIENT.matcher(report);
        while (found.find()) {
            all.add(Addresses.plain(found.group(1)));
        }
        return all;
    }

    /** From where it is named first to where the next one is; of the only one, everything. */
    String about(String address, Set<String> all) {
        var replies = report.lines()
                .filter(line -> REPLIED.matcher(line).find()
                        && line.toLowerCase(Locale.ROOT).contains(address))
                .toList();
        var answers = String.join("\n", replies);
        if (!replies.isEmpty()
                && Diagnosis.of(answers, null, Optional.empty(), false).isKnown()) {
            return answers;
        }
        if (all.size() <= 1) {
            return report;
        }
        var small = report.toLowerCase(Locale.ROOT);
        int from = small.indexOf(address);
        if (from < 0) {
            return "";
        }
        int to = small.length();
        for (var other : all) {
            int next = other.equals(address) ? -1 : small.indexOf(other, from);
            to = next > 0 ? Math.min(to, next) : to;
        }
        return report.substring(lineOf(from), Math.max(lineOf(to), from));
    }

    private int lineOf(int at) {
        return at >= report.length() ? report.length() : report.lastIndexOf('\n', at) + 1;
    }

    /** A report that somebody forwarded, or that is in a mail of another program, is quoted. */
    private static String unquoted(String text) {
        long quoted = text.lines()
                .filter(line -> line.startsWith("> ") || line.equals(">"))
                .count();
        return quoted > 5 ? QUOTED.matcher(text).replaceAll("") : text;
    }

    /** Where a header begins: lines of known names in a row, with one that tells of a message. */
    private static int header(String[] lines, int start) {
        for (int i = start; i < lines.length; i++) {
            if (TELLING.matcher(lines[i]).matches() && isHeader(lines, i)) {
                int from = i;
                while (from > start && (HEADER.matcher(lines[from - 1]).matches() || isFolded(lines[from - 1]))) {
                    from--;
                }
                return from;
            }
        }
        return lines.length;
    }

    private static int endOf(String[] lines, int header) {
        int end = header;
        while (end < lines.length && (HEADER.matcher(lines[end]).matches() || isFolded(lines[end]))) {
            end++;
        }
        return end;
    }

    private static boolean isHeader(String[] lines, int from) {
        Set<String> names = new HashSet<>();
        for (int i = from; i < Math.min(lines.length, from + 60) && names.size() < 3; i++) {
            if (HEADER.matcher(lines[i]).matches()) {
                names.add(lines[i].substring(0, lines[i].indexOf(':')).toLowerCase(Locale.ROOT));
            } else if (!isFolded(lines[i])) {
                break;
            }
        }
        return names.size() >= 3;
    }

    private static boolean isFolded(String line) {
        return !line.isBlank() && (line.startsWith(" ") || line.startsWith("\t"));
    }

    static List<String> addressesOf(List<String> values) {
        List<String> all = new ArrayList<>();
        values.forEach(value -> all.addAll(Addresses.in(value)));
        return all;
    }
}
