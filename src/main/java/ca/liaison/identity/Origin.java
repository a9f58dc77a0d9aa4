package ca.liaison.identity;

/**
 * Where somebody asks to be let in from.
 *
 * @param address the network address
 * @param browser what the browser says it is
 */
record Origin(String address, String browser) {

    Origin {
        browser = browser == null ? "" : browser.replaceAll("\\p{Cntrl}+", " ");
    }
}
