package ca.liaison.lists;

import ca.liaison.Language;
import ca.liaison.identity.Role;
import java.util.List;

/**
 * Who is on a list without anybody adding them: the people of the directory of whom all of this is true. Of a part that
 * is empty nothing is asked; a rule with no part at all is nobody's.
 *
 * @param agencies ids
 * @param regions as the directory has them, in any spelling
 * @param roles of which their account holds one
 * @param topics ids of crime areas of which they know one
 * @param languages in which they are written to
 */
public record ListRule(
        List<String> agencies, List<String> regions, List<Role> roles, List<String> topics, List<Language> languages) {

    static final ListRule NOBODY = new ListRule(List.of(), List.of(), List.of(), List.of(), List.of());

    public ListRule {
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
        regions = regions == null ? List.of() : List.copyOf(regions);
        roles = roles == null ? List.of() : List.copyOf(roles);
        topics = topics == null ? List.of() : List.copyOf(topics);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }

    boolean isNobody() {
        return equals(NOBODY);
    }
}
