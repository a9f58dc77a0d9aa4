package ca.liaison.lists;

import ca.liaison.Bilingual;
import ca.liaison.accounts.MembersForTests;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.People;
import ca.liaison.store.Shelves;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** The lists of a portal, put together as the server does. */
public final class ListsForTests {

    public final DistributionLists lists;
    public final Audiences audiences;
    final Subscribers subscribers;
    final Enrolling enrolling;
    final Subscribing subscribing;

    public ListsForTests(Shelves shelves, Clock clock) {
        var members = MembersForTests.in(shelves, clock);
        var agencies = new Agencies(shelves);
        lists = new DistributionLists(shelves);
        subscribers = new Subscribers(shelves);
        enrolling = new Enrolling(subscribers, agencies, clock);
        subscribing = new Subscribing(subscribers, members, clock);
        audiences = new Audiences(lists, subscribers, new RuleMatching(new People(shelves), members), agencies, clock);
    }

    /** A list with these people, whom the office added. */
    public DistributionList with(String id, Joining joining, String... emails) {
        var list = list(id, joining, ListRule.NOBODY);
        add(list, emails);
        return list;
    }

    DistributionList list(String id, Joining joining, ListRule rule) {
        var list = new DistributionList(
                id, 1, new Bilingual("List " + id, "Liste " + id), List.of(), joining, rule, "owner@x.ca", null, null);
        lists.add(list);
        return list;
    }

    public void add(DistributionList list, String... emails) {
        var check = enrolling.checking();
        enrolling.add(
                list,
                Arrays.stream(emails)
                        .map(email -> check.judge(
                                        new MemberDraft(email, null, email.contains(".fr@") ? "fr" : "en", null))
                                .person()
                                .orElseThrow())
                        .toList(),
                "office@x.ca",
                "office");
    }

    public void leave(DistributionList list, String email) {
        subscribing.leave(list, email);
    }
}
