package ca.liaison.web;

import ca.liaison.identity.Action;
import java.util.stream.Stream;

/** The sections that a reader finds around a page, without the rooms that bring them. */
final class PlanForTests {

    static final FloorPlan PLAN = new FloorPlan(Stream.of(
            Section.of(Address.PUBLICATIONS, 1, Placing.MENU, Placing.BROWSE).mapped(),
            Section.of(Address.STATISTICS, 2, Placing.MENU, Placing.BROWSE).mapped(),
            Section.of(Address.TOPICS, 3, Placing.BROWSE),
            Section.of(Address.A_TO_Z, 4, Placing.BROWSE),
            Section.of(Address.YEARS, 5, Placing.BROWSE),
            Section.of(Address.LATEST, 6, Placing.BROWSE),
            Section.of(Address.HELP, 7, Placing.MENU, Placing.SERVICE),
            Section.of(Address.CONTACT, 8, Placing.SERVICE),
            Section.of(Address.SITE_MAP, 9, Placing.BROWSE),
            Section.of(Address.DESK, 10, Placing.MENU).forWhoMay(Action.USE_DESK),
            Section.of(Address.CONTACTS, 11, Placing.MENU).forWhoIsSignedIn(),
            Section.of(Address.ACCESSIBILITY, 12, Placing.PORTAL),
            Section.of(Address.PRIVACY, 13, Placing.PORTAL)));

    private PlanForTests() {}
}
