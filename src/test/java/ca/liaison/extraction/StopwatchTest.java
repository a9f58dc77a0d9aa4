package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopwatchTest {

    @Test
    void time_ends() throws InterruptedException {
        var time = new Stopwatch(20, 10_000);
        assertThat(time.over()).isNull();
        Thread.sleep(40);
        assertThat(time.over()).isEqualTo("time is over");
    }

    @Test
    void silence_ends_it_earlier() throws InterruptedException {
        var time = new Stopwatch(10_000, 20);
        Thread.sleep(40);
        assertThat(time.over()).isEqualTo("nothing came out any more");
        time.heard();
        assertThat(time.over()).isNull();
    }

    @Test
    void the_receivers_time_does_not_count() throws InterruptedException {
        var time = new Stopwatch(200, 200);
        time.hold();
        Thread.sleep(300);
        assertThat(time.over()).isNull();
        time.go();
        assertThat(time.over()).isNull();
    }
}
