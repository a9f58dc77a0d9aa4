package ca.liaison.web;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import java.util.Optional;
import java.util.stream.Stream;

/** The address of every section in both languages. Layout, resources and site map take them from here, so twins always match. */
public enum Address {
    HOME("", ""),
    PUBLICATIONS("publications", "publications"),
    STATISTICS("statistics", "statistiques"),
    TOPICS("topics", "sujets"),
    A_TO_Z("a-z", "a-z"),
    YEARS("years", "annees"),
    LATEST("latest", "nouveautes"),
    SITE_MAP("site-map", "plan-du-site"),
    SIGN_IN("sign-in", "connexion"),
    SIGN_OUT("sign-out", "deconnexion"),
    UPLOAD("publish/upload", "publier/televerser"),
    INGESTIONS("publish/ingestions", "publier/ingestions"),
    PUBLISH("publish", "publier"),
    ABOUT("about", "a-propos"),
    HELP("help", "aide"),
    CONTACT("contact", "contact"),
    ACCESSIBILITY("accessibility", "accessibilite"),
    TERMS("terms", "avis"),
    PRIVACY("privacy", "confidentialite");

    /** The last segments below {@link #PUBLISH}: {@code /en/publish/{id}/edit}. */
    public static final Bilingual EDIT = new Bilingual("edit", "modifier");
    public static final Bilingual WITHDRAW = new Bilingual("withdraw", "retirer");

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
    static Optional<String> corrected(String path) {
        return Stream.of(Language.values()).flatMap(language -> Stream.of(values())
                .filter(section -> !section.path.en().equals(section.path.fr()))
                .filter(section -> section.misplacedIn(path, language))
                .map(section -> section.in(language) + path.substring(section.wrong(language).length()))).findFirst();
    }

    private boolean misplacedIn(String path, Language language) {
        var wrong = wrong(language);
        return path.equals(wrong) || path.startsWith(wrong + "/");
    }

    private String wrong(Language language) {
        return "/" + language.code() + "/" + path.in(language.other());
    }
}
