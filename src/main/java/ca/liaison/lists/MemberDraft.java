package ca.liaison.lists;

/** Somebody for a list, as a program or a file names them, before anything is checked. Every component may be null. */
record MemberDraft(String email, String name, String language, String agency) {}
