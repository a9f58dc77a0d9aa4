/**
 * Access: how somebody comes to have an account, what it opens, and how it ends.
 *
 * <p>Doors: {@code Inviting} (an invitation becomes an account), {@code Requesting} (a request is sponsored by the
 * agency's coordinator, confirmed by the liaison service, and becomes an invitation), {@code Revalidating} (every
 * account is confirmed each year, leavers are out at once), {@code Reviewing} (each quarter, who holds which role),
 * {@code Expiring} (what came to nothing ends). Whether somebody may decide is asked of
 * {@link ca.liaison.identity.Access} with a {@code Membership}: nobody decides about themselves, a coordinator only
 * about their own agency. The accounts themselves are kept in {@code identity}.
 *
 * <p>Where no relay sends email, {@code PassingOn} shows the link of an invitation once, to whoever invited.
 *
 * <p>Collections. {@code invitations}: {@code _id} (e-mail address), {@code tokenHash}, {@code name}, {@code language},
 * {@code agency}, {@code roles}, {@code clearance}, {@code by}, {@code at}, {@code expires}, {@code acceptedAt},
 * {@code notice}. {@code accessRequests}: {@code _id} (e-mail address), {@code name}, {@code title}, {@code language},
 * {@code agency}, {@code reason}, {@code state}, {@code at}, {@code sponsoredBy}, {@code sponsoredAt},
 * {@code decidedBy}, {@code decidedAt}, {@code note}, {@code notice}. {@code grants}: {@code _id} (address/role),
 * {@code email}, {@code role}, {@code by}, {@code at}. {@code reviews}: {@code _id} (quarter/address/role),
 * {@code quarter}, {@code email}, {@code role}, {@code kept}, {@code by}, {@code at}, {@code note}, {@code applied}.
 *
 * <p>May use: accounts, accounts.signin, audit, desk, directory, identity, jobs, json, mail, personal, store, web,
 * web.forms, web.lists. Used by: nobody.
 */
package ca.liaison.membership;
