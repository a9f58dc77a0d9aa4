package ca.liaison.accounts;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tokens of everybody, for administrators. */
@ApplicationScoped
class TokenSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(Section.of(Address.ALL_TOKENS, 170, Placing.PEOPLE)
                .forWhoMay(Action.ADMINISTER)
                .explained("administration.all_tokens"));
    }
}
