package ca.liaison.lists;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.SealingForTests;
import org.junit.jupiter.api.Test;

class LeavingTest {

    private final Leaving leaving = new Leaving(SealingForTests.envelope());

    @Test
    void a_link_says_who_leaves_which_list() {
        var token = leaving.token("ana@north.example", "fraud-alerts");

        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(leaving.open(token)).hasValue(new Leaving.Leave("ana@north.example", "fraud-alerts"));
    }

    @Test
    void what_the_portal_did_not_make_opens_nothing() {
        var token = leaving.token("ana@north.example", "fraud-alerts");
        var other = token.substring(0, token.length() - 4) + "AAAA";

        assertThat(leaving.open(other)).isEmpty();
        assertThat(leaving.open(null)).isEmpty();
        assertThat(leaving.open("")).isEmpty();
        assertThat(leaving.open("A".repeat(50))).isEmpty();
        assertThat(leaving.open("ana@north.example")).isEmpty();
        assertThat(leaving.open("A".repeat(100_000))).isEmpty();
        assertThat(leaving.open(SealingForTests.envelope()
                        .seal("fraud-alerts ana@north.example", "something else")
                        .substring(7)
                        .replace('+', '-')
                        .replace('/', '_')))
                .as("sealed for another purpose")
                .isEmpty();
    }
}
