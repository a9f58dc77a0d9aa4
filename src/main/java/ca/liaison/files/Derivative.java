package ca.liaison.files;

/** Something small that was made from a file and can be made again: a preview picture, its text. */
public record Derivative(String mediaType, byte[] bytes) {
}
