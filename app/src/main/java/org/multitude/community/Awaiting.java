package org.multitude.community;

import java.util.Collection;
import java.util.Map;
import org.multitude.commons.CommonsId;
import org.multitude.platform.text.Words;

/** Says what waits to be done on commons. A module in which things wait implements it; communities show it. */
public interface Awaiting {
    /** For each of these commons on which something waits: what, and where it is done. Read in as few queries as for one. */
    Map<CommonsId, Waiting> on(Collection<CommonsId> commons, Words words);

    /**
     * What waits.
     *
     * @param words such as “3 corrections to read”
     * @param address path of the page where it is done
     */
    record Waiting(String words, String address) {}
}
