package ca.liaison.publications.browsing;

import java.util.List;

/** The subjects of the vocabulary and how much there is on each. */
public record TopicsPage(List<Topic> topics) {

    /** A subject; without publications its address is null. {@code also} lists other words for it, or is empty. */
    public record Topic(String label, String href, String count, String also) {}
}
