package ca.liaison.extraction;

/** What a reader of the document should know about its text. */
public enum TextWarning {
    /** Hardly a word was found: a scan without a text layer, or pictures only. */
    NO_TEXT,
    /** Some pages have no text, others do. */
    PAGES_WITHOUT_TEXT,
    /** Some of the text was recognized from pictures and may hold mistakes. */
    OCR,
    /** Reading ended early: the text up to there was kept. */
    PARTIAL,
    /** An embedded file or picture could not be taken out, because it is locked. */
    ENCRYPTED_PART,
    /** Some embedded file or page could not be read; the rest was. */
    DAMAGED_PART,
    /** The file is encrypted, but opens without a password. */
    RESTRICTED,
    /** The file carries program code, which nobody ran. */
    MACROS,
    /** Bytes that are wrong in the file's encoding were replaced. */
    BAD_ENCODING,
    /** Very long outline, title or cell text was cut. */
    TRUNCATED,
    /** Of the cells of its sheets only the beginning became text; all of them are kept as tables. */
    TABLES_CUT,
    /** Hidden sheets were not taken for tables. */
    HIDDEN_SHEETS,
    /** Hidden rows were left out of the tables. */
    HIDDEN_ROWS,
    /** Hidden columns were left out of the tables. */
    HIDDEN_COLUMNS
}
