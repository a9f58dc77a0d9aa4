package ca.liaison.pages;

import ca.liaison.web.Html;

/** One standing page, ready to show. */
public record StandingPage(String title, Html body) {}
