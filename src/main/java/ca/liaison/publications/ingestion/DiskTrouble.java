package ca.liaison.publications.ingestion;

import java.io.IOException;

/** This machine cannot keep what somebody sends: our trouble and not the sender's. */
final class DiskTrouble extends IOException {

    DiskTrouble(IOException cause) {
        super("The disk does not take an upload: " + cause.getMessage(), cause);
    }
}
