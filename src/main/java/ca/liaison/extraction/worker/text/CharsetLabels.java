package ca.liaison.extraction.worker.text;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The encoding that is meant by a label in a mail or a web page. The WHATWG Encoding Standard says which: those who
 * write {@code iso-8859-1} use windows-1252, those who write {@code gb2312} use its extensions. What Java knows beside
 * that (the pages of DOS, which old mail programs declare) is taken by its name.
 */
final class CharsetLabels {

    private static final Map<String, String> MEANT = new HashMap<>();

    static {
        mean("windows-1252", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1", "latin-1", "l1", "cp819");
        mean("windows-1252", "ascii", "us-ascii", "ansi_x3.4-1968", "ansi", "x-ansi", "cp1252", "windows1252");
        mean("UTF-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8", "utf-8-sig", "cp65001", "cp-65001");
        mean("UTF-16LE", "utf-16", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode");
        mean("windows-1254", "iso-8859-9", "iso8859-9", "latin5", "l5");
        mean("x-windows-874", "iso-8859-11", "tis-620", "dos-874", "windows-874");
        mean("ISO-8859-8", "iso-8859-8-i", "iso-8859-8-e", "logical", "visual");
        mean("ISO-8859-15", "iso8859-15", "latin9", "l9");
        mean("windows-31j", "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "ms932", "cp932");
        mean("ISO-2022-JP", "iso-2022-jp", "csiso2022jp");
        mean("x-windows-949", "ks_c_5601-1987", "ks_c_5601", "ksc5601", "ksc_5601", "euc-kr", "korean", "cp949");
        mean("GB18030", "gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese", "cp936", "gb18030");
        mean("Big5-HKSCS", "big5", "big5-hkscs", "cn-big5", "x-x-big5", "cp950");
        mean("x-MacRoman", "macintosh", "mac", "x-mac-roman", "macroman", "csmacintosh");
        mean("x-MacCyrillic", "x-mac-cyrillic", "x-mac-ukrainian");
        mean("x-MacCentralEurope", "x-mac-ce", "x-mac-centraleurroman");
        mean("KOI8-U", "koi8-u", "koi8-ru");
        mean("KOI8-R", "koi8-r", "koi8", "koi");
        mean("IBM866", "866", "cp866", "ibm866");
    }

    private CharsetLabels() {}

    private static void mean(String charset, String... labels) {
        for (var label : labels) {
            MEANT.put(label, charset);
        }
    }

    /** Nothing for a label that says nothing ({@code unknown-8bit}) or that nobody knows. */
    static Optional<Charset> charset(String label) {
        if (label == null) {
            return Optional.empty();
        }
        var tidy = label.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"']+|[\"']+$", "");
        var name = MEANT.getOrDefault(tidy, tidy);
        return supported(name)
                .or(() ->
                        supported(name.replaceFirst("^(?:x-)?(?:cp|windows|win|dos|ibm)[-_]?(125\\d)$", "windows-$1")))
                .or(() -> supported(name.replaceFirst("^(?:x-)?(?:cp|dos|ibm|oem)[-_]?(\\d{3})$", "IBM$1")));
    }

    private static Optional<Charset> supported(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalArgumentException e) { // a label may hold anything
            return Optional.empty();
        }
    }

    /** Whether a label only says that somebody did not know better. */
    static boolean isDefault(String label) {
        return charset(label)
                .filter(meant -> meant.name().equals("windows-1252"))
                .isPresent();
    }
}
