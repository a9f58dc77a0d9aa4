package ca.liaison.publications;

import ca.liaison.web.Link;
import java.util.List;

/** A line of a description: values are text, or links where the address is not null. */
public record Fact(String label, List<Link> values) {}
