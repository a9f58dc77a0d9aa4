package ca.liaison.scanning;

/** The scanner cannot be asked now. What waits for it goes on waiting: nothing passes unscanned. */
class ScannerUnavailable extends IllegalStateException {

    ScannerUnavailable(String where, String why, Throwable cause) {
        super("clamd at " + where + " cannot be asked: " + why, cause);
    }
}
