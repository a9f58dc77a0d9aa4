package ca.liaison.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.worker.sheets.BareReading;
import ca.liaison.statistics.asking.GroupsQuery;
import ca.liaison.statistics.asking.GroupsQuery.Function;
import ca.liaison.statistics.asking.GroupsQuery.Measure;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.statistics.understanding.TableReader;
import ca.liaison.testing.Api;
import ca.liaison.testing.Bench;
import ca.liaison.testing.Heap;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.Multipart;
import ca.liaison.testing.OwnServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large tables: how fast they come in (from the answer to the upload until they can be asked), how fast pages of them
 * come out, how fast they are added up, and how much memory of a server it takes that has 256 MB of heap and no more:
 * with more, what is measured is how much garbage it lets lie.
 */
@Tag("bench")
class TableBench {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final int ROWS = 1_000_000;
    private static final int WORKBOOK_ROWS = 200_000;
    private static final int COLUMNS = 20;
    private static final int REQUESTS = 100;
    private static final String HEAP = "256m";
    private static final long MOST_EXTRA_HEAP = 128L << 20;

    @TempDir
    Path folder;

    @Test
    void large_tables_come_in_and_are_asked() throws Exception {
        var small = csv("small.csv", 1_000, 5);
        var big = csv("big.csv", ROWS, 5);
        var book = xlsx("book.xlsx", WORKBOOK_ROWS, 5);
        BareReading.csv(big);
        var bareCsv = rate(ROWS, () -> BareReading.csv(big));
        BareReading.xlsx(book);
        var bareXlsx = rate(WORKBOOK_ROWS, () -> BareReading.xlsx(book));
        try (var server = new OwnServer("table-bench-server", OwnServer.noContent(folder.resolve("content")), HEAP)) {
            server.start();
            server.awaitReady();
            var api = server.api();
            var smallId = dataset(api, upload(api, small));
            warm(api);
            long before;
            try (var heap = Heap.of(server.server().orElseThrow())) {
                collect(server);
                Thread.sleep(3_000);
                before = used(server);
                var ingested = upload(api, big);
                Bench.report(
                        "table-ingest-csv",
                        ROWS / ingested.seconds(),
                        "rows/s",
                        "bare-reading",
                        ROWS / ingested.seconds() / bareCsv);
                Bench.report(
                        "table-ingest-heap",
                        (heap.used() - before) / (double) (1 << 20),
                        "MB",
                        "128MB",
                        (heap.used() - before) / (double) MOST_EXTRA_HEAP);
                var workbook = upload(api, book);
                Bench.report(
                        "table-ingest-xlsx",
                        WORKBOOK_ROWS / workbook.seconds(),
                        "rows/s",
                        "bare-reading",
                        WORKBOOK_ROWS / workbook.seconds() / bareXlsx);
                pages(api, dataset(api, ingested), smallId);
            }
        }
    }

    private void pages(Api api, String big, String small) throws Exception {
        compare("table-first-page-p95", api, big, small, "?size=50");
        compare(
                "table-filtered-sorted-page-p95",
                api,
                big,
                small,
                "?size=50&filter=geography:eq:Ontario&filter=measure-3:gt:50000&sort=police-service,-measure-11");
    }

    private static void compare(String name, Api api, String big, String small, String query) throws Exception {
        for (int i = 0; i < 10; i++) {
            millis(api, big, query, 1 + i);
            millis(api, small, query, 1);
        }
        var ofBig = new double[REQUESTS];
        var ofSmall = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            ofBig[i] = millis(api, big, query, 1 + i % 10);
            ofSmall[i] = millis(api, small, query, 1);
        }
        Bench.report(name, p95(ofBig), "ms", "thousand-rows-%.1fms".formatted(p95(ofSmall)), p95(ofBig) / p95(ofSmall));
    }

    private static double millis(Api api, String dataset, String query, int page) throws Exception {
        var start = System.nanoTime();
        var answer = api.send(api.request("/api/datasets/" + dataset + "/rows" + query + "&page=" + page));
        assertThat(answer.statusCode()).isEqualTo(200);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double p95(double[] all) {
        Arrays.sort(all);
        return all[(int) (all.length * 0.95)];
    }

    /** In this process on both sides: what is compared is the adding up, not the wire. */
    @Test
    void groups_of_a_million_rows_are_added_up() throws Exception {
        var random = new Random(3);
        var text = new StringBuilder("Geography,Cases\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(PLACES[random.nextInt(PLACES.length)])
                    .append(',')
                    .append(random.nextInt(100_000))
                    .append('\n');
        }
        try (var room = new StatisticsForTests(mongo, folder.resolve("data"), null)) {
            var table = room.publish("many", StatisticsForTests.File.csv(text.toString()))
                    .get(0)
                    .table();
            var query = new GroupsQuery(
                    List.of(), List.of("geography"), List.of(new Measure(Function.SUM, "cases")), false);
            var reader = new TableReader(table, room.sheets.find(table.file()).orElseThrow(), room.kept, null);
            var codes = reader.words(0).codes().clone();
            var numbers = reader.numbers(1).clone();
            var plain = new double[PLACES.length];
            double sum = 0;
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            for (int i = 0; i < 200; i++) {
                var start = System.nanoTime();
                Arrays.fill(plain, 0);
                for (int row = 0; row < codes.length; row++) {
                    plain[codes[row]] += numbers[row];
                }
                var middle = System.nanoTime();
                var groups = room.statistics.groups(table, query);
                var end = System.nanoTime();
                sum += groups.get(0).values().get(0) - plain[0];
                if (i >= 100) {
                    theirs.add((middle - start) / 1e6);
                    ours.add((end - middle) / 1e6);
                }
            }
            assertThat(sum).isZero();
            Bench.report(
                    "table-groups",
                    median(ours),
                    "ms",
                    "plain-loop-%.1fms".formatted(median(theirs)),
                    median(theirs) / median(ours));
        }
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    private record Ingested(String publication, double seconds) {}

    private interface Work {
        void run() throws Exception;
    }

    private static double rate(int rows, Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    /** From the moment the server has the file until its table can be asked. */
    private static Ingested upload(Api api, Path file) throws Exception {
        var form = new Multipart()
                .metadata(Api.metadata("Table " + file.getFileName(), Api.Tlp.CLEAR)
                        .replace("\"study\"", "\"statistics\""))
                .file(file.getFileName().toString(), Files.readAllBytes(file));
        var answer = api.send(api.request("/api/publications")
                .header("Content-Type", Multipart.TYPE)
                .POST(form.body()));
        var start = System.nanoTime();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var done = api.finished(
                        List.of(answer.body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1")), Duration.ofMinutes(20))
                .get(0);
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("DONE");
        return new Ingested(done.get("publication").asText(), (System.nanoTime() - start) / 1e9);
    }

    private static String dataset(Api api, Ingested ingested) throws Exception {
        return api.json("/api/datasets?publication=" + ingested.publication())
                .at("/items/0/id")
                .asText();
    }

    /** Other tables of the same size, because the bare reading has read such a file before too. */
    private void warm(Api api) throws Exception {
        upload(api, csv("other.csv", ROWS, 7));
        upload(api, xlsx("other.xlsx", WORKBOOK_ROWS, 7));
    }

    private static void collect(OwnServer server) throws Exception {
        jcmd(server, "GC.run");
    }

    private static long used(OwnServer server) throws Exception {
        var found = java.util.regex.Pattern.compile("used (\\d+)K").matcher(jcmd(server, "GC.heap_info"));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1)) << 10;
    }

    private static String jcmd(OwnServer server, String command) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.server().orElseThrow().pid()),
                        command)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    private static final String[] PLACES = {
        "Canada",
        "Ontario",
        "Québec",
        "Alberta",
        "Manitoba",
        "Yukon",
        "Nunavut",
        "British Columbia",
        "Nova Scotia",
        "New Brunswick"
    };
    private static final String[] OFFENCES = {
        "Robbery", "Fraud", "Homicide", "Assault", "Breaking and entering", "Theft over $5,000", "Mischief", "Arson"
    };

    private Path csv(String name, int rows, int seed) throws IOException {
        var random = new Random(seed);
        var file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", header()) + "\n");
            for (int row = 0; row < rows; row++) {
                var cells = cells(row, random);
                for (int i = 0; i < COLUMNS; i++) {
                    out.write((i == 0 ? "" : ",")
                            + (cells[i] instanceof String word && word.contains(",") ? '"' + word + '"' : cells[i]));
                }
                out.write('\n');
            }
        }
        return file;
    }

    private Path xlsx(String name, int rows, int seed) throws IOException {
        var random = new Random(seed);
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Bench", "1.0")) {
            var sheet = book.newWorksheet("data");
            for (int i = 0; i < COLUMNS; i++) {
                sheet.value(0, i, header()[i]);
            }
            for (int row = 0; row < rows; row++) {
                var cells = cells(row, random);
                for (int i = 0; i < COLUMNS; i++) {
                    if (cells[i] instanceof Number number) {
                        sheet.value(row + 1, i, number);
                    } else {
                        sheet.value(row + 1, i, (String) cells[i]);
                    }
                }
                if (row % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static String[] header() {
        var names = new String[COLUMNS];
        names[0] = "Year";
        names[1] = "Geography";
        names[2] = "Offence";
        names[3] = "Police service";
        for (int i = 4; i < COLUMNS; i++) {
            names[i] = "Measure " + (i - 3);
        }
        return names;
    }

    private static Object[] cells(int row, Random random) {
        var cells = new Object[COLUMNS];
        cells[0] = 1990 + row % 34;
        cells[1] = PLACES[row % PLACES.length];
        cells[2] = OFFENCES[row / 10 % OFFENCES.length];
        cells[3] = "Service " + row % 997;
        for (int i = 4; i < COLUMNS; i++) {
            cells[i] = i < 14 ? (Object) random.nextInt(100_000) : (Object) (random.nextInt(100_000) / 100.0);
        }
        return cells;
    }
}
