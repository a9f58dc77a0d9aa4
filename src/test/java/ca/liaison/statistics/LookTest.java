package ca.liaison.statistics;
import ca.liaison.testing.MongoInMemory;
import java.nio.file.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
class LookTest {
    @RegisterExtension static final MongoInMemory mongo = new MongoInMemory();
    @TempDir Path data;
    @Test void look() throws Exception {
        var out = new java.io.PrintWriter(Files.newBufferedWriter(Path.of("target/look.txt")));
        try (var s = new StatisticsForTests(mongo, data, null)) {
            var files = new java.util.ArrayList<Path>();
            try (var l = Files.list(Path.of("../shared/corpus/statistics"))) { l.sorted().forEach(files::add); }
            int n = 0;
            for (var f : files) {
                if (f.toString().endsWith("pdf")) continue;
                try {
                for (var o : s.publish("p" + n++, StatisticsForTests.File.at(f, "en"))) {
                    var t = o.table();
                    out.println("== " + f.getFileName() + " | " + o.dataset().title().en() + " | " + t.sheet() + " rows " + t.rows() + " region " + t.region().firstRow() + "+" + t.region().headerRows() + ".." + t.region().lastRow() + " cols " + t.region().firstColumn() + ".." + t.region().lastColumn() + " totals " + t.totals().stream().limit(10).toList() + " symbols " + t.symbols() + " notes " + t.notes().size() + " misread " + t.understood());
                    t.columns().stream().limit(14).forEach(c -> out.println("    " + c.id() + " [" + c.header() + "] " + c.type() + " " + (c.unit() == null ? "" : c.unit().en()) + " d" + c.decimals() + " y" + c.year() + " comma " + c.decimalComma() + " missing " + c.missing() + " misread " + c.misread() + " " + c.notes()));
                }
                } catch (Exception e) { out.println("!! " + f + " " + e); e.printStackTrace(out); }
            }
        }
        out.close();
    }
}
