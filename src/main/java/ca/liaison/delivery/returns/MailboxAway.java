package ca.liaison.delivery.returns;

/** The mailbox of the configuration cannot be read for now. */
class MailboxAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    MailboxAway(Exception cause) {
        super("The mailbox of IMAP_HOST cannot be read: " + cause.getMessage(), cause);
    }
}
