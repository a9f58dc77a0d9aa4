package ca.liaison.web;

import ca.liaison.identity.Action;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes every HTML page. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class PageWriter implements MessageBodyWriter<Page> {

    @Inject
    Site site;

    @Inject
    FloorPlan plan;

    @Inject
    Instance<AdminWarning> warnings;

    @Context
    SecurityContext security;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        var frame = warned(Frames.of(page.head(), site, plan, security));
        var html = Templates.render(page, frame);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        headers.putSingle(
                HttpHeaders.CONTENT_LANGUAGE, frame.language().locale().toLanguageTag());
        html.writeTo(body);
    }

    private Frame warned(Frame frame) {
        return !Visitor.of(security).may(Action.ADMINISTER)
                ? frame
                : warnings.stream()
                        .flatMap(warning -> warning.now(frame.language()).stream())
                        .findFirst()
                        .map(frame::reminding)
                        .orElse(frame);
    }
}
