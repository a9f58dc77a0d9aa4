package ca.liaison.statistics.asking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.statistics.understanding.StatisticsForTests.File;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.web.SiteForTests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of a CSV is what the description beside it (CSV on the Web) says that it is. */
class DescribedFilesTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private StatisticsForTests room;

    @BeforeEach
    void open() {
        room = new StatisticsForTests(mongo, data, null);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Province,Incidents,Rate\n,number,per 100 000\nOntario,120,80.5\nQuebec,110,70.25\nManitoba,90,150.5\nAlberta,60,99.75\n",
                "Year,Cases,Day\n2019,1,2021-01-01\n2020,..,2021-02-01\n2021,x,soon\n2022,7,2021-03-01\n2023,8,2021-04-01\n2024,9,n/a\n",
                "=Name,+Cases\na,12\nb,\"  odd   text \"\nc,14\nd,15\ne,16\ng,17\nh,18\ni,19\nj,20\nk,21\nl,22\nf,=1+1\n"
            })
    void every_cell_is_of_its_datatype_or_null(String csv) throws IOException {
        var opened = room.publish("p", File.csv(csv)).get(0);
        var described = described(opened, "");
        var columns = described.at("/tableSchema/columns");
        var out = new ByteArrayOutputStream();
        new TableDownloads(
                        opened.table(),
                        Language.EN,
                        taker -> room.rows(opened.table()).rows().forEach(taker))
                .csv(out);

        try (var file = CSVParser.parse(out.toString(UTF_8), CSVFormat.RFC4180)) {
            var rows = file.getRecords();
            assertThat(rows.get(0).toList())
                    .isEqualTo(StreamSupport.stream(columns.spliterator(), false)
                            .map(column -> column.at("/titles/en").asText())
                            .toList());
            for (var row : rows.subList(1, rows.size())) {
                for (var at = 0; at < columns.size(); at++) {
                    valid(columns.get(at), row.get(at));
                }
            }
        }
        assertThat(columns.get(1).get("datatype").asText()).isNotEqualTo("string");
    }

    private static void valid(JsonNode column, String cell) {
        var text = cell.strip().replaceAll("\\s+", " ");
        if (!column.has("null")
                || StreamSupport.stream(column.get("null").spliterator(), false)
                        .noneMatch(one -> one.asText().equals(text))) {
            switch (column.get("datatype").asText()) {
                case "integer" -> new BigInteger(text);
                case "decimal" -> new BigDecimal(text);
                case "date" -> LocalDate.parse(text);
                case "gYear" -> Year.parse(text);
                default -> assertThat(column.get("datatype").asText()).isEqualTo("string");
            }
        }
    }

    @Test
    void the_description_names_the_address_of_the_file_as_it_was_asked_for() throws IOException {
        var opened = room.publish("p", File.csv("Year,Cases\n2019,1\n2020,2\n")).get(0);

        assertThat(described(opened, "?version=1&language=en").get("url").asText())
                .isEqualTo("https://liaison.example/api/datasets/p-1/rows.csv?version=1&language=en");
        assertThat(described(opened, "").get("url").asText())
                .isEqualTo("https://liaison.example/api/datasets/p-1/rows.csv");
    }

    private JsonNode described(OpenDataset opened, String query) {
        var metadata = new TableMetadata(
                opened, column -> room.statistics.misread(opened.table(), column, TableMetadata.MOST_NULLS));
        return new ObjectMapper().valueToTree(metadata.described(Language.EN, SiteForTests.site(), query));
    }
}
