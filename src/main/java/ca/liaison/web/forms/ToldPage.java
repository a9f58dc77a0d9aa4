package ca.liaison.web.forms;

import ca.liaison.web.Notice;

/** A page that says one thing and leads on, shown by the template {@code web/told}. */
public record ToldPage(Notice notice) {}
