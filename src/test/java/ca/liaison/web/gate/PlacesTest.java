package ca.liaison.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void one_asker_has_a_share_and_all_have_an_end() {
        var places = new ConcurrencyLimit(3, 2);

        assertThat(places.enter("a")).isTrue();
        assertThat(places.enter("a")).isTrue();
        assertThat(places.enter("a")).isFalse();
        assertThat(places.enter("b")).isTrue();
        assertThat(places.enter("c")).isFalse();
        places.leave("a");
        assertThat(places.enter("c")).isTrue();
        assertThat(places.enter("a")).isFalse();
    }
}
