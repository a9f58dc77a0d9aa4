package ca.liaison.publications.ingestion;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Bringing files in, and how far they are. */
@ApplicationScoped
class IngestionSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(Address.UPLOAD, 10, Placing.CONTENT, Placing.BEGIN)
                        .forWhoMay(Action.WRITE)
                        .explained("administration.upload"),
                Section.of(Address.INGESTIONS, 20, Placing.CONTENT, Placing.WORK)
                        .forWhoMay(Action.PREPARE)
                        .explained("administration.ingestions"));
    }
}
