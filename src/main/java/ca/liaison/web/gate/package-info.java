/**
 * The gate: what is decided about every request before a task thread is taken and before any part of it is parsed by
 * the server or by RESTEasy.
 *
 * <p>Door: {@link ca.liaison.web.gate.Gate}, which Undertow finds by itself. A request passes {@code Guarding} (headers
 * of every answer), {@code Whereabouts} (who asks, the one place that knows proxies), {@code RequestCounting} (how
 * often), {@code HeaderCheck} (how long and how many, by the table in {@code Bound}) and {@code Bodies} (what is sent
 * is read before anybody waits for it), in this order. Whoever is turned away gets a {@code Rebuff}.
 *
 * <p>Everything here runs on the threads that read all connections: nothing may wait.
 *
 * <p>May use: load, start, web.guards. Used by: nobody.
 */
package ca.liaison.web.gate;
