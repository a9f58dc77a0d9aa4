package ca.liaison.plots;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PaintingTest {

    @TempDir
    Path folder;

    /** In a process of its own: fonts are looked for once. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void without_any_font_there_is_a_polite_refusal() throws Exception {
        var none = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig><dir>" + folder + "</dir><cachedir>" + folder
                        + "</cachedir></fontconfig>");

        assertThat(said(none)).isEqualTo("503 plots.noFont");
    }

    /** Its home is empty too: Java remembers there which fonts it found. */
    private String said(Path fonts) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Paints.class.getName());
        builder.environment().put("FONTCONFIG_FILE", fonts.toString());
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    /** What {@link PaintingTest} starts. */
    static final class Paints {

        private Paints() {}

        public static void main(String[] args) {
            var figure = AFigure.of(ChartType.LINE)
                    .years(2000, 2004)
                    .strand("Canada", 10.0, 20.0, null, 5.0, 0.0)
                    .build();
            try {
                System.out.println(
                        PngPainting.png(SvgDrawing.file(figure, Language.EN, List.of("What it shows"))).length);
            } catch (ca.liaison.Refusal refusal) {
                System.out.println(refusal.status() + " " + refusal.messageKey());
            }
        }
    }
}
