package ca.liaison.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** A parameter outside its limits: told by its name, in the reader's language where the constraint names a key of the messages. */
@Provider
public class PoliteViolations implements ExceptionMapper<ConstraintViolationException> {

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        var language = Trouble.language(uri, headers);
        var detail = thrown.getConstraintViolations().stream()
                .map(violation -> Messages.find(language, violation.getMessageTemplate().replaceAll("[{}]", ""))
                        .orElseGet(() -> Messages.text(language, "web.violation", name(violation))))
                .distinct().sorted().collect(Collectors.joining(" "));
        return new Trouble(400, "web.violation", detail, null).answer(uri, headers);
    }

    private static String name(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
