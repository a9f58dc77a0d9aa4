package ca.liaison.web;

import java.util.List;

/** What one room brings. Every room has a bean of this kind; no list of all of them is written anywhere. */
public interface Sections {
    List<Section> sections();
}
