package ca.liaison.web;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address of every section in both languages. Layout, resources and site map take them from here, so twins always
 * match.
 */
public enum Address {
    HOME("", ""),
    SEARCH("search", "recherche"),
    PUBLICATIONS("publications", "publications"),
    STATISTICS("statistics", "statistiques"),
    TOPICS("topics", "sujets"),
    A_TO_Z("a-z", "a-z"),
    YEARS("years", "annees"),
    LATEST("latest", "nouveautes"),
    DESK("desk", "bureau"),
    SITE_MAP("site-map", "plan-du-site"),
    SECOND_STEP("sign-in/second-step", "connexion/deuxieme-etape"),
    LOST_FACTOR("sign-in/lost", "connexion/perdu"),
    ORGANIZATION("sign-in/organization", "connexion/organisation"),
    RECOVERY("sign-in/recovery", "connexion/recuperation"),
    CONFIRM("sign-in/confirm", "connexion/confirmation"),
    KEPT("sign-in/kept", "connexion/conserve"),
    SIGN_IN("sign-in", "connexion"),
    PASSPHRASE("account/passphrase", "compte/phrase-passe"),
    AUTHENTICATOR("account/authenticator", "compte/authentificateur"),
    PASSKEYS("account/passkeys", "compte/cles-acces"),
    RECOVERY_CODES("account/recovery-codes", "compte/codes-secours"),
    SESSIONS("account/sessions", "compte/sessions"),
    TOKENS("account/tokens", "compte/jetons"),
    ACCOUNT("account", "compte"),
    SIGN_OUT("sign-out", "deconnexion"),
    UPLOAD("publish/upload", "publier/televerser"),
    INGESTIONS("publish/ingestions", "publier/ingestions"),
    APPROVALS("publish/waiting", "publier/en-attente"),
    RELEASE_REQUESTS("publish/release-requests", "publier/demandes-de-diffusion"),
    PUBLISH_CIRCULARS("publish/circulars", "publier/circulaires"),
    PUBLISH_LISTS("publish/lists", "publier/listes"),
    PUBLISH("publish", "publier"),
    CIRCULARS("circulars", "circulaires"),
    LISTS("lists", "listes"),
    OUTBOX("admin/outbox", "admin/envois"),
    AGENCIES("admin/agencies", "admin/organismes"),
    PEOPLE("admin/people", "admin/personnes"),
    ACCOUNTS("admin/accounts", "admin/comptes"),
    REVIEW("admin/review", "admin/examen"),
    ALL_TOKENS("admin/tokens", "admin/jetons"),
    CLOCK("admin/clock", "admin/horloge"),
    CHECK("admin/check", "admin/verification"),
    ADMIN("admin", "admin"),
    MEMBERS("agency/members", "organisme/membres"),
    REQUESTS("agency/requests", "organisme/demandes"),
    INVITE("agency/invite", "organisme/inviter"),
    CONTACTS("contacts", "personnes-ressources"),
    REQUEST_ACCESS("request-access", "demander-un-acces"),
    INVITATION("invitation", "invitation"),
    AUDIT("admin/audit", "admin/journal"),
    DATA_ON_PEOPLE("admin/personal-data", "admin/renseignements-personnels"),
    MY_DATA("my-data", "mes-donnees"),
    ABOUT("about", "a-propos"),
    HELP("help", "aide"),
    CONTACT("contact", "contact"),
    ACCESSIBILITY("accessibility", "accessibilite"),
    TERMS("terms", "avis"),
    PRIVACY("privacy", "confidentialite"),
    SECURITY("security", "securite");

    /** The last segments below {@link #PUBLISH}: {@code /en/publish/{id}/edit}. */
    public static final Bilingual EDIT = new Bilingual("edit", "modifier");

    public static final Bilingual WITHDRAW = new Bilingual("withdraw", "retirer");
    public static final Bilingual DECIDE = new Bilingual("decide", "decider");
    /** Below a publication: asking that it may go to somebody else. */
    public static final Bilingual RELEASE = new Bilingual("request-release", "demander-la-diffusion");

    private final Bilingual path;

    Address(String en, String fr) {
        this.path = new Bilingual(en, fr);
    }

    /** For example {@code /fr/sujets}. */
    public String in(Language language) {
        return ("/" + language.code() + "/" + path.in(language)).replaceFirst("/$", "");
    }

    /** For example {@code /fr/publications/entraide-juridique}; the rest is appended as it is. */
    public String in(Language language, String rest) {
        return in(language) + rest;
    }

    public Bilingual twins() {
        return twins("");
    }

    /** Both addresses with the same rest, for example {@code ?q=fraud}. */
    public Bilingual twins(String rest) {
        return new Bilingual(in(Language.EN) + rest, in(Language.FR) + rest);
    }

    /** Both addresses, each with its own rest, for example the slug in its language. */
    public Bilingual twins(Bilingual rest) {
        return new Bilingual(in(Language.EN) + rest.en(), in(Language.FR) + rest.fr());
    }

    /** The section whose words in the other language this path uses by mistake, as {@code /fr/topics} does. */
    public static Optional<String> corrected(String path) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(values())
                        .filter(section -> !section.path.en().equals(section.path.fr()))
                        .filter(section -> section.misplacedIn(path, language))
                        .map(section -> section.in(language)
                                + path.substring(section.wrong(language).length())))
                .findFirst();
    }

    private boolean misplacedIn(String path, Language language) {
        var wrong = wrong(language);
        return path.equals(wrong) || path.startsWith(wrong + "/");
    }

    private String wrong(Language language) {
        return "/" + language.code() + "/" + path.in(language.other());
    }
}
