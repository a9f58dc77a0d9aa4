package ca.liaison.publications.browsing;

import ca.liaison.finding.Card;
import ca.liaison.publications.LatestFigures;
import java.util.List;

/** The first page: search, the latest, and the ways to browse. {@code total} is a finished number. */
public record HomePage(
        String total,
        List<LatestFigures.Latest> figures,
        List<Card> latest,
        List<HeadingCount> kinds,
        List<HeadingCount> topics,
        List<HeadingCount> years) {}
