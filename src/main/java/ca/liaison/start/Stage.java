package ca.liaison.start;

/** The order in which the portal comes up. */
public enum Stage {
    /** The folder everything lies in. */
    FOLDER,
    /** Keys and words, without which nothing else makes sense. All that is wrong with them is told together. */
    BASICS,
    /** From here on the store answers. */
    STORE,
    /** Whether the clock can be believed, before anything is written with its time. */
    CLOCK,
    /** Whether what is there is all that was there. */
    WHOLENESS,
    /** What was cut off is told in the audit record. */
    SETTLING,
    /** What was cut off goes on. */
    WORK,
    /** Background work. */
    CHORES
}
