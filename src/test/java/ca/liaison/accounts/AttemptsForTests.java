package ca.liaison.accounts;

import ca.liaison.accounts.signin.Pacing;
import ca.liaison.accounts.signin.Requester;
import ca.liaison.testing.MovableClock;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Tries whose waits take no time: the clock moves instead. */
public final class AttemptsForTests {

    private AttemptsForTests() {}

    public static Attempts attempts(MovableClock clock) {
        return new Attempts(
                new WaitingRoom() {
                    @Override
                    void sit(Duration time) {
                        clock.move(time);
                    }
                },
                clock);
    }

    /** As somebody at this network address asks. */
    public static Pacing pacing(MovableClock clock, String address) {
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                AttemptsForTests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getRemoteAddr") ? address : null);
        return new Pacing(attempts(clock), new Requester(request, null));
    }
}
