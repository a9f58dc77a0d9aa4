package ca.liaison.audit;

/**
 * What only the holder of the key could write under a block.
 *
 * @param key the id of the key, or rather of the first of a row of keys
 * @param epoch which of the row it was: each is made from the one before, which is forgotten
 * @param mac HMAC-SHA-256 of the block, in hexadecimal digits
 */
public record Seal(String key, Long epoch, String mac) {}
