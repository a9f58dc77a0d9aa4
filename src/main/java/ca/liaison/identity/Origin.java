package ca.liaison.identity;

/**
 * Where somebody asks to be let in from.
 *
 * @param address the network address
 * @param browser what the browser says it is
 * @param device the word by which we know the browser, or null
 */
record Origin(String address, String browser, String device) {

    Origin {
        browser = browser == null ? "" : browser.replaceAll("\\p{Cntrl}+", " ");
    }

    Origin(String address, String browser) {
        this(address, browser, null);
    }
}
