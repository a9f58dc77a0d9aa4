/**
 * The few words that every room speaks: {@link ca.liaison.Id}, {@link ca.liaison.Language},
 * {@link ca.liaison.Bilingual}, {@link ca.liaison.Refusal}, and the clock.
 */
package ca.liaison;
