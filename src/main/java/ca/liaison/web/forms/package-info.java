/**
 * Forms: their parts, what was typed, and what is wrong with it.
 *
 * <p>Door: {@link ca.liaison.web.forms.FormPage}, made by {@link ca.liaison.web.forms.FormQuestions} from what was
 * typed ({@link ca.liaison.web.forms.Filled}).
 *
 * <p>May use: web. Used by: accounts, accounts.own, accounts.signin, administration, auditing, checking, circulars,
 * directory, lists, membership, privacy, publications, publications.deciding, publications.editing,
 * publications.ingestion, publications.releasing, statistics.correcting, statistics.showing.
 */
package ca.liaison.web.forms;
