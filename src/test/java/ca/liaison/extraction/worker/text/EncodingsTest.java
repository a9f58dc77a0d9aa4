package ca.liaison.extraction.worker.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileFindings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1252|L’enquête préliminaire a été déposée à Montréal; la sûreté l’exigeait — œuvre, 500 €",
                "windows-1252|Québec",
                "windows-1252|nom;ville\nBéatrice;Québec\nÉlise;Montréal",
                "windows-1252|El niño mañana: ¿qué pasó?",
                "windows-1252|Die Straße ist für Fußgänger geöffnet",
                "windows-1252|Kjøbenhavn og Malmö, på gården",
                "IBM850|Le rapport d'enquête préliminaire sur les homicides a été déposé à Montréal, naïveté, Noël, ça",
                "IBM850|Montréal",
                "x-MacRoman|nom;ville\nBéatrice;Québec\nÉlise;Montréal",
                "x-MacRoman|L’enquête «préliminaire» a été déposée où la sûreté l’exigeait",
                "windows-1251|Отчёт полиции о розыске подозреваемого. Дело номер 45.",
                "windows-1251|Звіт поліції про розшук підозрюваного в місті Київ",
                "windows-1251|Москва",
                "KOI8-R|Отчёт полиции о розыске подозреваемого",
                "IBM866|Отчёт полиции о розыске подозреваемого",
                "IBM855|Отчёт полиции о розыске подозреваемого. Экстрадиция запрошена.",
                "x-MacCyrillic|Отчёт полиции о розыске подозреваемого. Экстрадиция запрошена.",
                "ISO-8859-5|Отчёт полиции о розыске подозреваемого",
                "windows-1250|Raport policji. Wniosek o ekstradycję złożono w środę, żądanie dotyczy Łodzi.",
                "ISO-8859-2|Raport policji. Wniosek o ekstradycję złożono w środę, żądanie dotyczy Łodzi.",
                "windows-1250|Zpráva policie o pátrání po podezřelém, žádost o vydání",
                "IBM852|Raport policji. Wniosek o ekstradycję złożono w środę, żądanie dotyczy Łodzi.",
                "windows-1254|Şüpheli için soruşturma açıldı, iade talebi gönderildi. İstanbul",
                "windows-1253|Έκθεση της αστυνομίας για τον ύποπτο",
                "ISO-8859-7|Έκθεση της αστυνομίας για τον ύποπτο",
                "windows-1255|דוח משטרה על החשוד. בקשת הסגרה הוגשה.",
                "windows-1256|تقرير الشرطة عن المشتبه به في القضية",
                "Shift_JIS|警察の報告書。容疑者は逮捕された。引き渡しの請求が提出されました。",
                "EUC-JP|警察の報告書。容疑者は逮捕された。引き渡しの請求が提出されました。",
                "ISO-2022-JP|警察の報告書。容疑者は逮捕された。引き渡しの請求が提出されました。",
                "GB18030|警察的报告。犯罪嫌疑人已被逮捕,引渡请求已经提交给有关部门。",
                "Big5|警察的報告。犯罪嫌疑人已被逮捕,引渡請求已經提交給有關部門。",
                "EUC-KR|경찰 보고서. 용의자는 체포되었습니다. 범죄인 인도 청구가 제출되었습니다.",
                "UTF-16LE|Le rapport d'enquête",
                "UTF-16LE|Отчёт полиции о розыске подозреваемого. Дело номер 45.",
                "UTF-16BE|Отчёт полиции о розыске подозреваемого. Дело номер 45.",
                "UTF-16LE|Έκθεση της αστυνομίας για τον ύποπτο",
                "UTF-8|Le rapport d'enquête «préliminaire» 警察",
                "UTF-8|plain words only"
            })
    void a_text_without_a_mark_is_read_in_its_encoding(String charsetAndText) throws IOException {
        var charset = charsetAndText.substring(0, charsetAndText.indexOf('|'));
        var text = charsetAndText.substring(charset.length() + 1);
        var file = Files.write(folder.resolve("text"), text.getBytes(Charset.forName(charset)));

        assertThat(read(file)).isEqualTo(text);
    }

    @Test
    void utf8_with_a_wrong_byte_stays_utf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Béatrice, Québec, Élise\nAndr".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes(", Montréal d’enquêt".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3); // cut within a character

        assertThat(read(Files.write(folder.resolve("text"), bytes.toByteArray())))
                .isEqualTo("Béatrice, Québec, Élise\nAndr\ufffd, Montréal d’enquêt\ufffd");
    }

    @Test
    void letters_far_behind_plain_rows_are_found() throws IOException {
        var text = "1;2;3\n".repeat(50_000) + "Montréal;Québec\n";

        assertThat(read(Files.write(folder.resolve("text"), text.getBytes("IBM850"))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "iso-8859-1,windows-1252,l’accusé – œuvre 500 €",
                "ISO-8859-1,UTF-8,l’accusé – œuvre",
                "us-ascii,windows-1252,l’enquête préliminaire",
                "none,windows-1252,l’enquête préliminaire",
                "none,UTF-8,l’enquête préliminaire",
                "utf-8,windows-1252,l’enquête préliminaire",
                "unknown-8bit,windows-1252,enquête préliminaire à Montréal",
                "x-nobody-knows,windows-1252,enquête préliminaire à Montréal",
                "macintosh,x-MacRoman,enquête préliminaire à Montréal",
                "cp-850,IBM850,enquête préliminaire à Montréal",
                "windows1252,windows-1252,d’enquête",
                "x-cp1251,windows-1251,Отчёт",
                "shift_jis,windows-31j,警察①髙橋の報告",
                "gb2312,GBK,警察報告 朱镕基",
                "ks_c_5601-1987,x-windows-949,경찰 똠방각하",
                "iso-8859-9,windows-1254,Şüpheli “için”"
            })
    void a_label_means_what_its_writers_mean(String label, String charset, String text) throws IOException {
        var findings = new FileFindings();

        assertThat(Encodings.decode(text.getBytes(charset), label, findings)).isEqualTo(text);
        assertThat(findings.facts(1, 0).warnings()).isEmpty();
    }

    @Test
    void what_reads_as_no_language_is_warned_of() {
        var findings = new FileFindings();

        Encodings.decode(
                new byte[] {'a', (byte) 0x81, 'b', (byte) 0xBF, (byte) 0x9D, 'c', (byte) 0xAF}, null, findings);

        assertThat(findings.facts(1, 0).warnings()).containsExactly(TextWarning.BAD_ENCODING);
    }

    private static String read(Path file) throws IOException {
        try (var reader = Encodings.open(file)) {
            var text = new java.io.StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }
}
