package ca.liaison.extraction.worker.office;

import java.util.regex.Pattern;

/** The descriptions of pictures, which stand for them where they cannot be seen. */
final class Descriptions {

    /** Programs that know nothing to say of a picture say where it was, or from which cells. */
    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\s*\\S.{0,300}\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|ico)\\s*|\\s*(https?|file):\\S+\\s*"
                    + "|\\s*\\S+\\.\\$?[A-Z]{1,3}\\$?\\d+(:\\S+)?\\s*");

    private Descriptions() {}

    static boolean saySomething(String description) {
        return description != null
                && description.codePoints().anyMatch(Character::isLetter)
                && !PLACE.matcher(description).matches();
    }
}
