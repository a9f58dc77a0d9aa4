package ca.liaison.publications.ingestion;

import java.text.Normalizer;

/**
 * Names of files as the portal shows and hands them out: never a path, no control characters, of a length every system
 * takes, and never empty.
 */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    static String safe(String name) {
        var normal = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
        var last = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
        var shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\uFFFD\"<>:|?*;%]+", "_")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^\\.+", "_");
        if (shown.isEmpty()) {
            return "file";
        }
        var dot = shown.lastIndexOf('.');
        var ending = dot > 0 && shown.length() - dot <= 10 ? shown.substring(dot) : "";
        return shown.length() <= LONGEST
                ? shown
                : shown.substring(0, LONGEST - ending.length()).strip() + ending;
    }
}
