package ca.liaison.accounts.signin;

import ca.liaison.web.Address;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The door. */
@ApplicationScoped
class SignInSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(Section.of(Address.SIGN_IN, 85).mapped());
    }
}
