package ca.liaison.web;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every word that a person reads, in both languages. The first segment of a key names its file:
 * {@code publications.withdrawn} stands in {@code messages/publications_en.properties}. An apostrophe is an apostrophe
 * there, never a quote.
 */
public final class Messages {

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Messages() {}

    /** @throws IllegalArgumentException where nobody wrote the words */
    public static String text(Language language, String key, Object... arguments) {
        return find(language, key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("No words for " + key + " in " + language));
    }

    public static String text(Language language, String key, List<Object> arguments) {
        return text(language, key, arguments.toArray());
    }

    public static Optional<String> find(Language language, String key, Object... arguments) {
        var room = key.substring(0, Math.max(0, key.indexOf('.')));
        var pattern = FILES.computeIfAbsent(room + "_" + language.code(), Messages::read)
                .getProperty(key);
        return Optional.ofNullable(pattern)
                .map(words -> arguments.length == 0 ? words : filled(words, language, arguments));
    }

    /** All keys of a room that begin like this, in the order of the alphabet: what there are words for. */
    public static List<String> keys(String prefix) {
        var room = prefix.substring(0, prefix.indexOf('.'));
        return FILES.computeIfAbsent(room + "_" + Language.EN.code(), Messages::read).stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** A bilingual argument is said in the reader's language. */
    private static String filled(String pattern, Language language, Object... arguments) {
        var said = Stream.of(arguments)
                .map(argument -> argument instanceof Bilingual both ? both.in(language) : argument)
                .toArray();
        return new MessageFormat(pattern.replace("'", "''"), language.locale()).format(said);
    }

    private static Properties read(String file) {
        var words = new Properties();
        try (var bytes = Messages.class.getResourceAsStream("/messages/" + file + ".properties")) {
            if (bytes != null) {
                words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Messages " + file, unreadable);
        }
    }
}
