package ca.liaison.accounts;

/**
 * Where somebody asks to be let in from.
 *
 * @param address the network address
 * @param browser what the browser says it is
 * @param device the word by which we know the browser, or null
 */
public record Origin(String address, String browser, String device) {

    public Origin {
        browser = browser == null ? "" : browser.replaceAll("\\p{Cntrl}+", " ");
    }

    public Origin(String address, String browser) {
        this(address, browser, null);
    }
}
