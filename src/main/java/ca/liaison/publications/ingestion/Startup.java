package ca.liaison.publications.ingestion;

import ca.liaison.accounts.FirstAdministrator;
import ca.liaison.publications.Indexing;
import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What happens when the portal starts: after the store is open, before the first chore has its turn. */
@ApplicationScoped
@StartsIn(Stage.WORK)
class Startup implements StartStep {

    private static final Logger LOG = System.getLogger("ca.liaison");
    private static final String BLOCK = """


            ----------------------------------------------------------------------
              Liaison is at  %s
              %s
            ----------------------------------------------------------------------
            """;

    private final Ingesting ingesting;
    private final FirstAdministrator administrator;
    private final UploadScratch scratch;
    private final Indexing indexing;
    private final Site site;

    @Inject
    Startup(
            Ingesting ingesting,
            UploadScratch scratch,
            Indexing indexing,
            FirstAdministrator administrator,
            Site site) {
        this.ingesting = ingesting;
        this.scratch = scratch;
        this.indexing = indexing;
        this.administrator = administrator;
        this.site = site;
    }

    @Override
    public void take() {
        scratch.prepare();
        indexing.prepare();
        ingesting.takeUp();
        LOG.log(Level.INFO, BLOCK.formatted(site.absolute("/"), administrator.prepare()));
    }
}
