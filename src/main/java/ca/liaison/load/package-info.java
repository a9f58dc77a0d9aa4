/**
 * Load: how much costly work is done at once, so that one kind of it, or one person, never takes the portal from
 * everybody else.
 *
 * <p>Heart and door: {@link ca.liaison.load.Bulkhead}. Each room that does costly work makes a bulkhead of its own for
 * each kind of it, an {@code @ApplicationScoped} bean that says its name and its sizes; a request says by
 * {@link ca.liaison.load.Costs} which one it needs a place in, and the room web finds it. The README prints them all,
 * and a test holds it to that, and their sum to the threads of the server.
 *
 * <p>May use: nobody. Used by: accounts, accounts.signin, auditing, files, finding, publications.browsing,
 * publications.reading, statistics.asking, statistics.showing, web, web.gate, web.guards.
 */
package ca.liaison.load;
