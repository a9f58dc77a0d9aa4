package ca.liaison.delivery.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What our own relay found out about who sent a message (RFC 8601). Only the topmost header with the relay's name
 * counts: whatever stands below it came with the message and may be forged.
 *
 * @param methods by method, each as a map of its result ({@code ""}) and its properties ({@code header.from})
 */
record AuthenticationResults(Map<String, List<Map<String, String>>> methods) {

    private static final int LONGEST = 10_000;

    /** @param headers in the order of the message */
    static Optional<AuthenticationResults> of(List<String> headers, String relay) {
        return headers.stream()
                .map(AuthenticationResults::tokens)
                .filter(parts -> !parts.isEmpty()
                        && !parts.get(0).isEmpty()
                        && parts.get(0).get(0).equalsIgnoreCase(relay))
                .findFirst()
                .map(parts -> new AuthenticationResults(methods(parts.subList(1, parts.size()))));
    }

    /** Whether the domain of the sender stands for the message: DMARC passed, or a signature of that domain. */
    boolean vouchFor(String sender) {
        var domain = sender.substring(sender.lastIndexOf('@') + 1);
        boolean hasDmarc = methods.containsKey("dmarc");
        boolean dmarc = all("dmarc").stream()
                .anyMatch(one -> one.get("").equals("pass") && domain.equals(one.getOrDefault("header.from", domain)));
        boolean dkim = all("dkim").stream()
                .anyMatch(one -> one.get("").equals("pass") && isAligned(domain, one.getOrDefault("header.d", "")));
        return dmarc || !hasDmarc && dkim;
    }

    private List<Map<String, String>> all(String method) {
        return methods.getOrDefault(method, List.of());
    }

    private static boolean isAligned(String domain, String signer) {
        return domain.equals(signer) || signer.contains(".") && domain.endsWith("." + signer);
    }

    private static Map<String, List<Map<String, String>>> methods(List<List<String>> parts) {
        Map<String, List<Map<String, String>>> all = new HashMap<>();
        for (var part : parts) {
            Map<String, String> found = new HashMap<>();
            String method = null;
            for (var word : part) {
                int equals = word.indexOf('=');
                if (equals <= 0) {
                    continue;
                }
                var name = word.substring(0, equals).toLowerCase(Locale.ROOT);
                var value = word.substring(equals + 1).toLowerCase(Locale.ROOT);
                if (method == null) {
                    int version = name.indexOf('/');
                    method = version < 0 ? name : name.substring(0, version);
                    found.put("", value);
                } else {
                    found.putIfAbsent(name, value);
                }
            }
            if (method != null) {
                all.computeIfAbsent(method, any -> new ArrayList<>()).add(found);
            }
        }
        return all;
    }

    /** Its parts between semicolons, each in words; comments are left out, and what is quoted is one word. */
    private static List<List<String>> tokens(String header) {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        var word = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < Math.min(header.length(), LONGEST); i++) {
            char c = header.charAt(i);
            if (c == '\\' && (quoted || depth > 0)) {
                i++;
            } else if (quoted) {
                quoted = c != '"';
                word.append(c == '"' || Character.isWhitespace(c) || c == '=' ? "" : c);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && c == '"') {
                quoted = true;
            } else if (depth == 0 && (c == ';' || Character.isWhitespace(c))) {
                end(word, parts);
                if (c == ';') {
                    parts.add(new ArrayList<>());
                }
            } else if (depth == 0) {
                word.append(c);
            }
        }
        end(word, parts);
        return parts;
    }

    private static void end(StringBuilder word, List<List<String>> parts) {
        if (word.length() > 0) {
            parts.get(parts.size() - 1).add(word.toString());
            word.setLength(0);
        }
    }
}
