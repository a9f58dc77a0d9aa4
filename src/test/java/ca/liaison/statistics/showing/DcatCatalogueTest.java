package ca.liaison.statistics.showing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.json.Json;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.SiteForTests;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue as others read it: by a JSON-LD processor, and against shapes that say what DCAT 3 asks for. */
class DcatCatalogueTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private static final String DCAT = "http://www.w3.org/ns/dcat#";

    @TempDir
    Path data;

    @Test
    void a_processor_reads_keywords_in_both_languages_and_the_shapes_hold() throws IOException {
        try (var tables = new SmallTables(MONGO, data)) {
            var model = read(tables);
            var keyword = model.createProperty(DCAT, "keyword");

            assertThat(model.contains(null, keyword, model.createLiteral("Theft", "en")))
                    .isTrue();
            assertThat(model.contains(null, keyword, model.createLiteral("Vol", "fr")))
                    .isTrue();
            assertThat(model.listObjectsOfProperty(keyword).toList()).allMatch(node -> node.isLiteral());
            var report = ShaclValidator.get().validate(Shapes.parse(shapes()), model.getGraph());
            assertThat(report.getEntries()).isEmpty();
            assertThat(report.conforms()).isTrue();
        }
    }

    private Model read(SmallTables tables) throws IOException {
        var profiles = new Profiles(
                tables.room.statistics, tables.shaping, tables.plotting, SmallTables.PLACES, SmallTables.OFFENCES);
        var catalogue = new DcatCatalogue(
                        SiteForTests.site(),
                        new Vocabulary(Path.of("content")),
                        profiles,
                        SmallTables.PLACES,
                        SmallTables.OFFENCES)
                .catalogue(List.of(
                        tables.open("a", "en", "Offence,2019,2020\nTheft,30,31\nFraud,20,21\n"),
                        tables.open("b", "en", "Date,Cases\n2021-01-05,5\n2021-06-30,6\n")));
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                model,
                new StringReader(Json.mapper().writeValueAsString(catalogue)),
                "https://liaison.example/",
                Lang.JSONLD);
        return model;
    }

    private static Graph shapes() {
        var shapes = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                shapes, DcatCatalogueTest.class.getResource("dcat-shapes.ttl").toString(), Lang.TURTLE);
        return shapes.getGraph();
    }
}
