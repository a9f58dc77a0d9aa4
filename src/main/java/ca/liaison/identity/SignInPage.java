package ca.liaison.identity;

/**
 * Signing in: posts {@code name}, {@code password} and {@code next} to {@code action}.
 *
 * @param error one and the same words whatever was wrong, or null
 * @param next  where to go afterwards
 */
public record SignInPage(String action, String name, String error, String next) {
}
