package ca.liaison.identity;

/**
 * The Government of Canada security categories that the portal accepts, lowest first (Directive on Security Management,
 * appendix J).
 */
public enum Category {
    UNCLASSIFIED,
    PROTECTED_A,
    PROTECTED_B
}
