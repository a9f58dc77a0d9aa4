/**
 * Web: how everything is shown and how every request is guarded.
 *
 * <p>Door: {@link ca.liaison.web.Page}. Heart: {@link ca.liaison.web.Frame}, {@link ca.liaison.web.Address},
 * {@link ca.liaison.web.Messages}. A resource returns a {@code Page}; {@code PageWriter} renders its template inside
 * the layout; {@code Trouble} makes a page or a problem document of what went wrong. What is refused before anything is
 * read of it is refused by {@link ca.liaison.web.gate}; who is signed in is counted by {@code AccountLimit}.
 * {@code CostlyRequests} finds a place for who asks for much, {@code SlowReaders} ends who takes too long.
 *
 * <p>May use: load, and starting, to say that the portal is not ready yet. Who is signed in comes from the request's
 * security context. Used by: every room with a resource.
 */
package ca.liaison.web;
