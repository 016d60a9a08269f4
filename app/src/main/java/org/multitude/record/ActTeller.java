package org.multitude.record;

import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Words;

/** Puts acts of some types into words; each module gives one for its own acts. */
public interface ActTeller {
    /** Prefixes of the types it tells, such as {@code dataset.}. */
    List<String> types();

    /** A sentence for each of these acts, read in as few queries as for one; an act it cannot tell is left out. */
    Map<ActId, Told> tell(List<RecordedAct> acts, Words words);
}
