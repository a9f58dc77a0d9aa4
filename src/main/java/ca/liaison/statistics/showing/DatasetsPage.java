package ca.liaison.statistics.showing;

import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.lists.Pager;
import java.util.List;

/**
 * The list of datasets.
 *
 * @param summary how many there are
 * @param places to narrow by, the first for all; {@code offences} likewise
 * @param clear address without filters, or null where there are none
 * @param feed address of the Atom feed
 * @param catalogue address of the DCAT catalogue
 */
public record DatasetsPage(
        String query,
        List<Choice> places,
        List<Choice> offences,
        String summary,
        List<DatasetCard> cards,
        Pager pager,
        String clear,
        String feed,
        String catalogue) {}
