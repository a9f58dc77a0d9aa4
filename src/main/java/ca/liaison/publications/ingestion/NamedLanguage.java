package ca.liaison.publications.ingestion;

import ca.liaison.publications.MetadataDraft.FileText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * In which language a file is, as people say it: in the list of files, or by the end of its name
 * ({@code report-fr.pdf}).
 */
final class NamedLanguage {

    private static final Pattern SUFFIX =
            Pattern.compile(".*[-_.](en|fr)(\\.[^.]{1,10}){0,2}", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private NamedLanguage() {}

    /** @param listed may be null; null comes back where neither says it */
    static String of(String name, List<FileText> listed) {
        var said = listed == null
                ? null
                : listed.stream()
                        .filter(Objects::nonNull)
                        .filter(file -> name.equals(file.name()))
                        .map(FileText::language)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        var suffix = SUFFIX.matcher(name);
        return said != null ? said : suffix.matches() ? suffix.group(1).toLowerCase() : null;
    }
}
