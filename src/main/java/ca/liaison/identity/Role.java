package ca.liaison.identity;

/**
 * What a signed-in person is trusted with. Each role brings only what its work needs; whoever does two kinds of work
 * holds two roles.
 */
public enum Role {
    /** Reads what their clearance and the release lists allow. */
    READER,
    /** Takes part in conferences and visits. */
    DELEGATE,
    /** Brings in publications and describes them. */
    AUTHOR,
    /** Releases and withdraws what others brought in. */
    APPROVER,
    /** Prepares conferences, meetings and visits. */
    EVENT_OFFICER,
    /** Speaks for an agency: sponsors its people and says who left. */
    COORDINATOR,
    /** Keeps accounts, agencies and the portal itself. */
    ADMINISTRATOR,
    /** Reads what was done by whom, and changes nothing. */
    AUDITOR
}
