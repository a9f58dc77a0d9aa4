/**
 * Vocabulary: the controlled words that publications are described with, each in both languages.
 * <p>Door and heart: {@link ca.liaison.vocabulary.Vocabulary}. Read from {@code content/vocabulary}, never changed while running.
 * <p>May use: the root only. Used by: publications.
 */
package ca.liaison.vocabulary;
