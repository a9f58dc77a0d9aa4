package ca.liaison.publications.browsing;

import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.identity.Viewer;
import ca.liaison.load.Costs;
import ca.liaison.publications.AmongPublications;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.search.Searching;
import ca.liaison.web.Address;
import ca.liaison.web.FloorPlan;
import ca.liaison.web.Section;
import ca.liaison.web.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Everything that everybody may read, for search engines (sitemaps.org 0.9). The same for every viewer. */
@Path("sitemap.xml")
@RequestScoped
@Open("Shows to everybody what everybody may read")
@Produces("application/xml;charset=UTF-8")
public class SitemapResource {

    @Inject
    @AmongPublications
    Searching searching;

    @Inject
    CurrentViewer viewer;

    @Inject
    FloorPlan plan;

    @Inject
    Site site;

    @GET
    @Costs(SiteMapPlaces.class)
    public StreamingOutput sitemap() {
        var sections = Stream.concat(Stream.of(Address.HOME), plan.open().map(Section::address))
                .toList();
        return bytes -> {
            var xml = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            xml.write(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            for (var section : sections) {
                for (var language : Language.values()) {
                    line(xml, section.in(language));
                }
            }
            searching.each(Viewer.anonymous(viewer.get().at()), hit -> {
                for (var language : Language.values()) {
                    line(xml, PublicationAddress.of(hit.slug(), language, ""));
                }
            });
            xml.write("</urlset>\n");
            xml.flush();
        };
    }

    private void line(Writer xml, String path) {
        try {
            xml.write("<url><loc>" + site.absolute(path)
                    + "</loc></url>\n"); // paths are ASCII words, hyphens and slashes
        } catch (IOException e) {
            throw new UncheckedIOException("The reader of the site map is gone", e);
        }
    }
}
