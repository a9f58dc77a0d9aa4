package ca.liaison.publications;

import ca.liaison.Language;
import ca.liaison.identity.Viewer;
import ca.liaison.web.Html;
import java.util.List;

/** Figures for the first page, from whoever knows some. This room does not know the rooms that stand on it. */
public interface LatestFigures {

    /**
     * One figure with its source and date, finished for the page.
     *
     * @param title of the dataset
     * @param what whose figure it is and of what
     * @param value with its unit
     * @param when the year or day it is of, and how it changed since the one before
     * @param shape a small picture of its course, for the eye only
     */
    record Latest(
            String title,
            String href,
            String what,
            String value,
            String when,
            String source,
            String date,
            String iso,
            Html shape) {}

    /** Of the newest publications that this viewer may read. */
    List<Latest> latest(int most, Language language, Viewer viewer);
}
