package ca.liaison.statistics.showing;

import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.statistics.asking.Statistics;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;

/** All datasets that the viewer may read, for other catalogues to harvest: DCAT 3 in JSON-LD. */
@Path("catalogue.jsonld")
@RequestScoped
@Open("Shows only what the viewer may read")
@Produces("application/ld+json")
public class CatalogueResource {

    static final String ADDRESS = "/catalogue.jsonld";

    @Inject
    Statistics statistics;

    @Inject
    DcatCatalogue cataloguing;

    @Inject
    CurrentViewer viewer;

    @GET
    @Costs(CataloguePlaces.class)
    public Map<String, Object> catalogue() {
        return cataloguing.catalogue(statistics.shown(statistics.all(viewer.get()), viewer.get()));
    }
}
