package ca.liaison.desk;

import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import java.util.stream.Stream;

/** What waits in one room for somebody. Every room where something may wait has a bean of this kind. */
public interface DeskItem {

    /** What somebody must be allowed to do to be asked to see to it at all. */
    Action needed();

    /** Only what this viewer, who may do what is needed, may see to; nothing where nothing waits. */
    Stream<Pile> waitingFor(Viewer viewer);
}
