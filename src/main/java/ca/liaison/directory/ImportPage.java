package ca.liaison.directory;

import ca.liaison.web.lists.ListPage;

/**
 * What a file of people would do, line by line. @param confirm where it is confirmed, or null while a line is
 * wrong; @param again where another is chosen
 */
public record ImportPage(ListPage list, String confirm, String again) {}
