/**
 * Personal: what the portal holds on people, gathered from the rooms that hold it.
 *
 * <p>Heart: {@link ca.liaison.personal.PersonalData}, which every room with something about people implements;
 * {@link ca.liaison.personal.PrivacyNotice}, whose version is kept wherever somebody agrees to be known here.
 *
 * <p>May use: nobody. Used by: accounts, delivery, delivery.returns, digests, directory, lists, mail, membership,
 * privacy.
 */
package ca.liaison.personal;
