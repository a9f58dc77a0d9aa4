/**
 * Scanning: asks clamd whether bytes carry something harmful, before anybody reads or gets them.
 *
 * <p>Door: {@link ca.liaison.scanning.Scanning}. Without {@code CLAMD_HOST} nothing is scanned.
 *
 * <p>May use: nobody. Used by: publications.ingestion.
 */
package ca.liaison.scanning;
