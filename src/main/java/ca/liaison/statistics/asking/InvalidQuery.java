package ca.liaison.statistics.asking;

import ca.liaison.Refusal;

/**
 * Something was asked of a table that it cannot answer: there is no such column, or it cannot be compared or added that
 * way.
 */
class InvalidQuery extends Refusal {

    InvalidQuery(String messageKey, Object... arguments) {
        super(
                400,
                "datasets.query." + messageKey,
                "Not to be answered: " + messageKey + " " + java.util.List.of(arguments),
                arguments);
    }
}
