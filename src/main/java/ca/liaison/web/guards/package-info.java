/**
 * What every request passes once RESTEasy has it: where it comes from, how much is asked, how long it may take.
 *
 * <p>Filters and providers; nobody calls them. {@code CostlyRequests} finds a place for who asks for much,
 * {@code SlowReaders} ends who takes too long, {@code AccountLimit} counts who is signed in, {@code SameOrigin} refuses
 * what other sites send. What is refused before anything is read of it is refused by {@code gate}.
 *
 * <p>May use: identity, load, start, web. Used by: files, publications.reading, web.gate.
 */
package ca.liaison.web.guards;
