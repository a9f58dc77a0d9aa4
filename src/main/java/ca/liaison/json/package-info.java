/**
 * JSON: how the portal reads and writes it, everywhere the same.
 *
 * <p>Door: {@link ca.liaison.json.Json}; what cannot be understood is a {@link ca.liaison.json.Misread}. The only home
 * of Jackson's set-up. May use: the root. Used by: every room that reads or writes it.
 */
package ca.liaison.json;
