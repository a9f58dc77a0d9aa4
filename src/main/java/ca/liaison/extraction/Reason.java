package ca.liaison.extraction;

/** Why the reading of a file ended early. */
public enum Reason {
    /** It took too long, or nothing moved any more. */
    TIMEOUT,
    /** It needed more memory than one file may have. */
    MEMORY,
    /** The process that read it broke down. */
    CRASH,
    /** Too much text, too many or too deeply nested documents, or it unpacks to far more than it is. */
    LIMIT,
    /** It is locked with a password. */
    ENCRYPTED,
    /** It is empty, damaged or not what it claims to be. */
    CORRUPT,
    /** Nobody here reads this type. */
    UNSUPPORTED,
    /** The scanner found something harmful in it, so nobody opened it. */
    INFECTED
}
