package ca.liaison.web;

import java.util.List;

/**
 * What is shown instead of a page that cannot be shown: what happened, what to do, and a number to tell us where the
 * log knows more.
 */
public record ErrorPage(int status, String heading, String text, String reference, List<Link> ways) {}
