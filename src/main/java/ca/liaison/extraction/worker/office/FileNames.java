package ca.liaison.extraction.worker.office;

import java.util.regex.Pattern;

/** Programs that know nothing to say of a picture say where it was. */
final class FileNames {

    private static final Pattern ONE =
            Pattern.compile("(?i)\\s*\\S.{0,300}\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|ico)\\s*|\\s*(https?|file):\\S+\\s*");

    private FileNames() {}

    static boolean looksLikeOne(String description) {
        return ONE.matcher(description).matches();
    }
}
