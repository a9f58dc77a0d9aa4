package ca.liaison.publications;

import java.util.List;

/** The first page: search, the latest, and the ways to browse. {@code total} is a finished number. */
public record HomePage(
        String total,
        List<LatestFigures.Latest> figures,
        List<Card> latest,
        List<Count> kinds,
        List<Count> topics,
        List<Count> years) {}
