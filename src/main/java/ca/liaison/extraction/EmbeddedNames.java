package ca.liaison.extraction;

import java.text.Normalizer;

/** Names of embedded files, made harmless: no folders, no control or direction characters, a decent length. */
final class EmbeddedNames {

    private static final int LONGEST = 150;

    private EmbeddedNames() {}

    static String safe(String name, String otherwise) {
        var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*]", "")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip()
                .replaceAll("^\\.+", "");
        if (clean.length() > LONGEST) {
            var dot = clean.lastIndexOf('.');
            var ending = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
            var cut = LONGEST - ending.length();
            clean = clean.substring(0, Character.isHighSurrogate(clean.charAt(cut - 1)) ? cut - 1 : cut) + ending;
        }
        return clean.isBlank() ? otherwise : clean;
    }
}
