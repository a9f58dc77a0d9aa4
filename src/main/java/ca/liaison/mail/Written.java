package ca.liaison.mail;

import java.util.List;

/** A message as its reader would see it. @param headers one line each, words decoded */
public record Written(List<String> headers, String text, String html) {}
