package ca.liaison.extraction.worker.containers;

/** The words of text/enriched (RFC 1896) and of its predecessor text/richtext (RFC 1341). */
final class EnrichedText {

    private EnrichedText() {}

    static String plain(String text, boolean richtext) {
        if (richtext) {
            return text.replaceAll("\\s+", " ")
                    .replaceAll("(?i)<comment>.*?</comment>", "")
                    .replaceAll("(?i)<(nl|np)>|</?paragraph>", "\n")
                    .replaceAll("(?i)<lt>", "\u0001")
                    .replaceAll("<[^<>]{0,60}>", "")
                    .replace('\u0001', '<');
        }
        return text.replace("\r\n", "\n")
                .replaceAll("(?i)<param>[^<]*</param>", "")
                .replaceAll("(?<!\n)\n(?!\n)", " ") // one line break is none, two are one
                .replace("<<", "\u0001")
                .replaceAll("</?[A-Za-z][A-Za-z0-9-]{0,60}>", "")
                .replace('\u0001', '<');
    }
}
