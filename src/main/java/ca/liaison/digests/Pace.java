package ca.liaison.digests;

/** How soon somebody is told what comes to a list. What is urgent or mandatory is told at once, whatever they chose. */
public enum Pace {
    IMMEDIATE,
    DAILY,
    WEEKLY
}
