package ca.liaison.web;

/** A portal at an address of a test's choice. */
public final class SiteForTests {

    private SiteForTests() {
    }

    public static Site site() {
        return new Site("http://localhost:8080", "1.0.0");
    }
}
