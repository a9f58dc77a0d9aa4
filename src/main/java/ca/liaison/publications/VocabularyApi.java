package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.identity.Category;
import ca.liaison.identity.Open;
import ca.liaison.identity.Tlp;
import ca.liaison.vocabulary.Term;
import ca.liaison.vocabulary.Vocabulary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

/** The words that metadata may use. */
@Path("api/vocabulary")
@RequestScoped
@Open("Shows the same to everybody")
@Produces(MediaType.APPLICATION_JSON)
public class VocabularyApi {

    @Inject
    Vocabulary vocabulary;

    @Context
    Request request;

    /** A value of metadata and its name. */
    record Named(String value, Bilingual label) {}

    /** Everything that metadata may say where it is not free text; countries are those of ISO 3166-1 alpha-2. */
    record Words(
            List<Term> topics,
            List<Term> organizations,
            List<Named> kinds,
            List<Named> categories,
            List<String> tlp,
            List<Named> states) {}

    @GET
    public Response words() {
        var words = new Words(
                vocabulary.topics(),
                vocabulary.organizations(),
                Arrays.stream(Kind.values())
                        .map(kind -> new Named(kind.code(), Labels.of(kind)))
                        .toList(),
                named(Category.values()),
                Arrays.stream(Tlp.values()).map(Tlp::label).toList(),
                named(State.values()));
        return Tagged.json(words, request).build();
    }

    private static List<Named> named(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Named(value.name(), Labels.of(value)))
                .toList();
    }
}
