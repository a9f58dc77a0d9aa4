package ca.liaison.privacy;

import ca.liaison.web.Link;
import ca.liaison.web.Notice;
import java.util.List;

/** One disposal: before its second approval, who is concerned; after it, the certificate. */
public record DisposalPage(
        Notice notice, List<MyDataPage.Fact> facts, List<String> people, String approve, boolean finished, Link back) {}
