package ca.liaison.web;

/** Where a portal in a test is. */
public final class SiteForTests {

    private SiteForTests() {}

    public static Site site() {
        return new Site("https://liaison.example", "1.0.0");
    }
}
