package ca.liaison.web;

/** Where a section is found, besides by its address. */
public enum Placing {
    /** The menu on every page. */
    MENU,
    /** The three bands of the footer: the service, the ways through the publications, the portal itself. */
    SERVICE,
    BROWSE,
    PORTAL,
    /** The groups of the administration page. */
    PEOPLE,
    CONTENT,
    OPERATIONS,
    OVERSIGHT,
    /** The desk of the staff: what one may begin, and where one's work lies. */
    BEGIN,
    WORK;

    /** Whether everybody sees what stands there, on every page. */
    boolean isOnEveryPage() {
        return compareTo(PORTAL) <= 0;
    }
}
