package ca.liaison.desk;

import ca.liaison.identity.Viewer;
import java.util.stream.Stream;

/** What waits in one room for somebody. Every room where something may wait has a bean of this kind. */
public interface DeskItem {

    /** Only what this viewer may see to; nothing where nothing waits. */
    Stream<Pile> waitingFor(Viewer viewer);
}
