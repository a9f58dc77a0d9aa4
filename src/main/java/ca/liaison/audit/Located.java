package ca.liaison.audit;

/** An entry and the chain in which it stands. */
public record Located(String chain, Entry entry) {}
