package ca.liaison.browsing;

import java.util.List;

/**
 * One kind of page by its English address; the French one is where the page's own language toggle leads.
 *
 * @param staff whether one has to be signed in
 */
record Route(String name, String path, boolean staff, int status) {

    static final String STUDY = "/en/publications/homicide-in-canada-1961-to-2023-a-long-view";
    static final String MARKED = "/en/publications/plan-of-a-visit-exercise-text";
    static final String WITHDRAWN = "/en/publications/circular-2025-04-call-for-secondments-withdrawn-training-example";

    static final String DATASET = "/en/statistics/crime-severity-index-by-province-and-territory-1998-to-2023";

    static List<Route> open() {
        return List.of(
                read("home", "/en"),
                read("publications", "/en/publications"),
                read("found", "/en/publications?q=homicide&kind=study&kind=statistics&sort=date"),
                read("nothing found", "/en/publications?q=zzzyqx+homicidde"),
                read("search of everything", "/en/search"),
                read("found anywhere", "/en/search?q=homicide&source=dataset"),
                read("found nowhere", "/en/search?q=zzzyqx+homicidde"),
                read("PDF", STUDY + "?q=rate&page=2"),
                read("XLSX", "/en/publications/homicide-victims-by-province-and-territory-1961-to-2023"),
                read("PPTX", "/en/publications/crime-at-the-border-working-as-one-team-training-slides"),
                read("no text", "/en/publications/paper-circular-scanned-without-text-training-example"),
                read("superseded", "/en/publications/sharing-under-the-traffic-light-protocol-first-edition"),
                new Route("withdrawn", WITHDRAWN, false, 410),
                read("statistics", "/en/statistics"),
                read("datasets found", "/en/statistics?q=crime&place=CA-ON"),
                read("no dataset found", "/en/statistics?q=zzzyqx"),
                read("dataset", DATASET),
                read("map", DATASET + "?plot=map&at=2008&page=2"),
                read(
                        "table of years",
                        "/en/statistics/police-reported-hate-crimes-by-race-or-ethnicity-canada-2019-to-2022?plot=stacked"),
                read("ranking", "/en/statistics/digital-crime-in-switzerland-2022?where=kind&is=fraud"),
                read("topics", "/en/topics"),
                read("A to Z", "/en/a-z"),
                read("years", "/en/years"),
                read("latest", "/en/latest"),
                read("site map", "/en/site-map"),
                read("about", "/en/about"),
                read("help", "/en/help"),
                read("contact", "/en/contact"),
                read("accessibility", "/en/accessibility"),
                read("terms", "/en/terms"),
                read("privacy", "/en/privacy"),
                read("sign in", "/en/sign-in?next=%2Fen%2Fpublish%2Fupload"),
                read("recovery", "/en/sign-in/recovery"),
                new Route("recovery link", "/en/sign-in/recovery/made.up", false, 410),
                read("request access", "/en/request-access"),
                new Route("no invitation", "/en/invitation/nothing-like-it", false, 410),
                new Route("not found", "/en/publications/nobody-wrote-this", false, 404));
    }

    static List<Route> staffed() {
        return List.of(
                publish("marked", MARKED),
                publish("desk", "/en/desk"),
                publish("upload", "/en/publish/upload"),
                publish("ingestions", "/en/publish/ingestions?state=DONE&page=2"),
                publish("approvals", "/en/publish/waiting"),
                publish("correction", "/en/publish/datasets/hate-crimes-race-ethnicity-canada-1/correct"),
                publish("release requests", "/en/publish/release-requests"),
                publish("audit", "/en/admin/audit?action=signin.ok"),
                publish("verification", "/en/admin/audit/verify"),
                publish("verification key", "/en/admin/audit/key"),
                publish("clock", "/en/admin/clock"),
                publish("check", "/en/admin/check"),
                publish("my data", "/en/my-data"),
                publish("data on people", "/en/admin/personal-data"),
                publish("administration", "/en/admin"),
                publish("agencies", "/en/admin/agencies"),
                publish("agency", "/en/admin/agencies/new"),
                publish("people", "/en/admin/people?q=nobody"),
                publish("person", "/en/admin/people/new"),
                publish("import", "/en/admin/people/import"),
                publish("accounts", "/en/agency/members"),
                publish("requests", "/en/agency/requests"),
                publish("invite", "/en/agency/invite"),
                publish("review", "/en/admin/review?role=APPROVER"),
                publish("everybody's tokens", "/en/admin/tokens"),
                publish("outbox", "/en/admin/outbox"),
                publish("contacts", "/en/contacts?country=CA"),
                publish("circulars", "/en/circulars"),
                publish("circulars to write", "/en/publish/circulars"),
                publish("circular", "/en/publish/circulars/new"),
                publish("my lists", "/en/lists"),
                publish("lists", "/en/publish/lists"),
                publish("list", "/en/publish/lists/new"),
                publish("account", "/en/account"),
                publish("passphrase", "/en/account/passphrase"),
                publish("authenticator", "/en/account/authenticator"),
                publish("passkeys", "/en/account/passkeys"),
                publish("recovery codes", "/en/account/recovery-codes"),
                publish("sessions", "/en/account/sessions"),
                publish("tokens", "/en/account/tokens"),
                publish("confirm", "/en/sign-in/confirm?next=%2Fen%2Faccount"));
    }

    private static Route read(String name, String path) {
        return new Route(name, path, false, 200);
    }

    static Route publish(String name, String path) {
        return new Route(name, path, true, 200);
    }
}
