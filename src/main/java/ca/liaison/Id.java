package ca.liaison;

/** A typed identity: a record of one string, stored in MongoDB and written in addresses as that plain string. */
public interface Id {
    String value();
}
