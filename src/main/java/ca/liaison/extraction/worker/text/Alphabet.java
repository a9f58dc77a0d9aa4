package ca.liaison.extraction.worker.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters beyond ASCII that a language is written with, and the one-byte encodings it is found in. Letters are in
 * lower case; beyond the Latin alphabet the commonest come first, which tells encodings apart that hold the same
 * letters in other places.
 */
record Alphabet(String letters, boolean latin, List<Charset> charsets) {

    private static final String[] WESTERN = {"windows-1252", "IBM850", "x-MacRoman", "IBM437"};
    private static final String[] CENTRAL = {"windows-1250", "ISO-8859-2", "IBM852", "x-MacCentralEurope"};
    private static final String[] CYRILLIC = {
        "windows-1251", "KOI8-R", "KOI8-U", "IBM866", "x-MacCyrillic", "ISO-8859-5", "IBM855"
    };

    /** The nearest to our readers come first and win a draw. */
    static final List<Alphabet> KNOWN = List.of(
            latin("àâçéèêëîïôùûüÿœæ", WESTERN), // French
            latin("áéíóúüñ", WESTERN), // Spanish
            latin("ãõáâàéêíóôúç", WESTERN), // Portuguese
            latin("àèéìòùíî", WESTERN), // Italian
            latin("äöüß", WESTERN), // German
            latin("åäöæøé", WESTERN), // Scandinavian
            latin("áðéíóúýþæö", "windows-1252"), // Icelandic
            latin("ąćęłńóśźż", CENTRAL), // Polish
            latin("áčďéěíňóřšťúůýžäľĺŕô", CENTRAL), // Czech, Slovak
            latin("áéíóöőúüű", CENTRAL), // Hungarian
            latin("ăâîşţșț", CENTRAL), // Romanian
            latin("čćđšž", CENTRAL), // Croatian
            latin("çğıöşüâîûİ", "windows-1254", "IBM857", "x-MacTurkish"),
            latin("ąčęėįšųūž", "windows-1257"), // Lithuanian
            latin("āčēģīķļņšūž", "windows-1257"), // Latvian
            ranked("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", CYRILLIC), // Russian
            ranked("оаиніевртсклдумпзяьбгчйхїжцюшщєфґ", CYRILLIC), // Ukrainian
            ranked("аоиетнрсјвкдумлпзгбчцшжхђћљњфџъщюя", CYRILLIC), // Serbian, Bulgarian
            ranked("αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώϊϋΐΰ", "windows-1253", "ISO-8859-7", "IBM737"),
            ranked("יוהלאתרמבשנדעחקפגטצזכסםןךףץ", "windows-1255", "IBM862"),
            ranked("اليمونرتبةعدسفهكقأحجشطصىخإذزئءضثغآظؤپچژگکی", "windows-1256", "ISO-8859-6"));

    private static Alphabet latin(String letters, String... charsets) {
        return new Alphabet(letters, true, supported(charsets));
    }

    private static Alphabet ranked(String letters, String... charsets) {
        return new Alphabet(letters, false, supported(charsets));
    }

    private static List<Charset> supported(String... names) {
        var found = new ArrayList<Charset>();
        for (var name : names) {
            if (Charset.isSupported(name)) {
                found.add(Charset.forName(name));
            }
        }
        return found;
    }
}
