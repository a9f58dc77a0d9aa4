/**
 * Files: bytes by what they are.
 *
 * <p>Door: {@link ca.liaison.files.Vault} for rooms, {@code FileResource} for readers. Heart:
 * {@link ca.liaison.files.Digest}. {@link ca.liaison.files.FileAccess} is answered by the room that shows a file.
 * {@code Stamping} makes copies of what is marked, {@code StampedCopies} keeps them for some minutes, encrypted and
 * each for its reader.
 *
 * <p>Collections: {@code files.files} and {@code files.chunks} in GridFS's layout, with the digest as {@code filename};
 * {@code files.uploads} (_id, alive, givenUp), {@code files.rounds} (how far {@code Rereading} has come; what it finds
 * rotten is marked {@code damaged}). What a check of the portal looks at is said by {@code ByteInspection},
 * {@code PieceInspection}, {@code ReferenceInspection} and {@code UnnamedInspection}; the rooms whose things name files
 * implement {@link ca.liaison.files.FileReferences}. A small file on its way has a mark in the folder {@code arriving}
 * of {@code LIAISON_DATA} instead.
 *
 * <p>May use: audit, extraction, identity, inspection, jobs, load, start, store, web, web.guards. Used by: circulars,
 * publications, publications.ingestion, publications.reading, publications.releasing, statistics, statistics.asking,
 * statistics.keeping, statistics.understanding.
 */
package ca.liaison.files;
