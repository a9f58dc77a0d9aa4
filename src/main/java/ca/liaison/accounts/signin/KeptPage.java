package ca.liaison.accounts.signin;

import ca.liaison.accounts.KeptForm;
import java.util.List;

/**
 * A form that waited for its owner: goes on to {@code action}, as it was sent or to look at it once more.
 *
 * @param drop where it is thrown away
 */
public record KeptPage(String action, List<KeptForm.Value> values, String drop) {}
