/**
 * JSON: how the portal reads and writes it, everywhere the same.
 * <p>Door: {@link ca.liaison.json.Json}. The only home of Jackson's set-up. Used by: vocabulary, publications, statistics, web.
 */
package ca.liaison.json;
