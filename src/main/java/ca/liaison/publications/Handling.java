package ca.liaison.publications;

import ca.liaison.identity.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a publication is to be handled beyond its marking.
 *
 * @param originator id of the organization it comes from, where that is not the one that issued it here; or null
 * @param originatorMarking the originator's own marking, word for word and never translated; or null
 * @param agencies ids of the agencies that it is released to
 * @param people e-mail addresses, in lower case, of the people that it is released to
 * @param embargo before this instant only the staff reads it; null: no embargo
 * @param expires from this instant on only the staff reads it; null: for good
 */
public record Handling(
        String originator,
        String originatorMarking,
        List<String> agencies,
        List<String> people,
        Instant embargo,
        Instant expires) {

    /** Where nothing is said. */
    public static final Handling NONE = new Handling(null, null, null, null, null, null);

    public Handling {
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
        people = people == null ? List.of() : List.copyOf(people);
    }

    public boolean hasList() {
        return !agencies.isEmpty() || !people.isEmpty();
    }

    Set<String> tokens() {
        return Stream.concat(
                        agencies.stream().map(Audience::agency), people.stream().map(Audience::person))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Handling alsoToAgency(String id) {
        return new Handling(originator, originatorMarking, with(agencies, id), people, embargo, expires);
    }

    public Handling alsoTo(String email) {
        return new Handling(originator, originatorMarking, agencies, with(people, email), embargo, expires);
    }

    private static List<String> with(List<String> known, String one) {
        return Stream.concat(known.stream(), Stream.of(one)).distinct().toList();
    }
}
