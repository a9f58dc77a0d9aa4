/**
 * Files: bytes by what they are.
 * <p>Door: {@link ca.liaison.files.Vault} for rooms, {@code FileResource} for readers. Heart: {@link ca.liaison.files.Digest}. {@link ca.liaison.files.FileAccess} is
 * answered by the room that shows a file; {@link ca.liaison.files.Derivatives} keeps what was made from one.
 * <p>Collections: {@code files.files} and {@code files.chunks} in GridFS's layout, with the digest as {@code filename}; {@code files.uploads} (_id, alive, givenUp);
 * {@code files.derivatives} (_id digest/kind, mediaType, bytes).
 * <p>May use: store, jobs, identity. Used by: every room that keeps or shows files.
 */
package ca.liaison.files;
