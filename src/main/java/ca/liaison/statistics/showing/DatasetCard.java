package ca.liaison.statistics.showing;

import ca.liaison.web.Html;

/**
 * One dataset in a list.
 *
 * @param detail who issued it and what time it spans
 * @param words its first figure in words, or null
 * @param shape a small picture of its course, or null
 * @param marking or null
 */
public record DatasetCard(
        String title, String href, String detail, String date, String iso, String words, Html shape, String marking) {}
