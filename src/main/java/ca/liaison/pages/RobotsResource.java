package ca.liaison.pages;

import ca.liaison.identity.Open;
import ca.liaison.web.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Tells search engines what not to visit and where the site map is. */
@Path("robots.txt")
@RequestScoped
@Open("Shows the same to everybody")
public class RobotsResource {

    @Inject
    Site site;

    @GET
    @Produces("text/plain;charset=UTF-8")
    public String robots() {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /en/publish/
                Disallow: /fr/publier/
                Disallow: /en/sign-in
                Disallow: /fr/connexion
                Sitemap: %s
                """.formatted(site.absolute("/sitemap.xml"));
    }
}
