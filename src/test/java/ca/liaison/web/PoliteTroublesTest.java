package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class PoliteTroublesTest {

    @Test
    void whoever_hangs_up_is_no_failure_of_ours() {
        assertThat(PoliteTroubles.hasHungUp(new IOException("Broken pipe"))).isTrue();
        assertThat(PoliteTroubles.hasHungUp(new UncheckedIOException(new IOException("Connection reset by peer"))))
                .isTrue();
        assertThat(PoliteTroubles.hasHungUp(new IllegalStateException(new ClosedChannelException())))
                .isTrue();
    }

    @Test
    void what_we_cannot_read_or_write_ourselves_is() {
        assertThat(PoliteTroubles.hasHungUp(new IOException("No space left on device")))
                .isFalse();
        assertThat(PoliteTroubles.hasHungUp(new IOException())).isFalse();
        assertThat(PoliteTroubles.hasHungUp(new NullPointerException())).isFalse();
    }
}
